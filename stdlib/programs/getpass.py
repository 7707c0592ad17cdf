"""The user's name, and a password typed unseen."""

import os
import sys
import warnings

__all__ = ['getpass', 'getuser', 'GetPassWarning']


class GetPassWarning(UserWarning):
    pass


def getpass(prompt='Password: ', stream=None):
    """Ask for a password, which does not show if the terminal can be told so."""
    if stream is None:
        stream = sys.stderr
    if not (sys.stdin and hasattr(sys.stdin, 'isatty') and sys.stdin.isatty()):
        warnings.warn('Can not control echo on the terminal.', GetPassWarning, stacklevel=2)
        print('Warning: Password input may be echoed.', file=stream)
        return _raw_input(prompt, stream)
    os.system('stty -echo')
    try:
        return _raw_input(prompt, stream)
    finally:
        os.system('stty echo')
        print(file=stream)


def _raw_input(prompt, stream):
    if prompt:
        stream.write(str(prompt))
        stream.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.removesuffix('\n')


def getuser():
    """The user's name, by the environment or the password database."""
    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        user = os.environ.get(name)
        if user:
            return user
    uid = os.getuid()
    try:
        with open('/etc/passwd', encoding='utf-8', errors='surrogateescape') as f:
            for line in f:
                fields = line.split(':')
                if len(fields) > 2 and fields[2] == str(uid):
                    return fields[0]
    except OSError:
        pass
    raise OSError('No username set in the environment')
