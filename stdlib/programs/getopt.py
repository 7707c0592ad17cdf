"""Command lines taken apart as C's getopt does."""

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']

import os


class GetoptError(Exception):
    opt = ''
    msg = ''

    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """(options with their values, what is left), up to the first argument that is no option."""
    return _parse(args, shortopts, longopts, at_first_argument='stop')


def gnu_getopt(args, shortopts, longopts=[]):
    """The same, with options between the arguments too."""
    if shortopts.startswith('+'):
        return _parse(args, shortopts[1:], longopts, at_first_argument='stop')
    stop = 'stop' if os.environ.get('POSIXLY_CORRECT') else 'collect'
    return _parse(args, shortopts, longopts, at_first_argument=stop)


def _parse(args, shortopts, longopts, at_first_argument):
    opts, left = [], []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args:
        first = args[0]
        if first == '--':
            left += args[1:]
            break
        if first.startswith('--'):
            args = _long(opts, first[2:], longopts, args[1:])
        elif first.startswith('-') and first != '-':
            args = _short(opts, first[1:], shortopts, args[1:])
        elif at_first_argument == 'stop':
            left += args
            break
        else:
            left.append(first)
            args = args[1:]
    return opts, left


def _long(opts, opt, longopts, args):
    opt, equals, optarg = opt.partition('=')
    optarg = optarg if equals else None
    has_arg, opt = _long_has_args(opt, longopts)
    if has_arg and optarg is None:
        if not args:
            raise GetoptError(f'option --{opt} requires argument', opt)
        optarg, args = args[0], args[1:]
    elif not has_arg and optarg is not None:
        raise GetoptError(f'option --{opt} must not have an argument', opt)
    opts.append(('--' + opt, optarg or ''))
    return args


def _long_has_args(opt, longopts):
    possible = [o for o in longopts if o.startswith(opt)]
    if not possible:
        raise GetoptError(f'option --{opt} not recognized', opt)
    if opt in possible:
        return False, opt
    if opt + '=' in possible:
        return True, opt
    if len(possible) > 1:
        raise GetoptError(f'option --{opt} not a unique prefix', opt)
    return possible[0].endswith('='), possible[0].removesuffix('=')


def _short(opts, letters, shortopts, args):
    while letters:
        opt, letters = letters[0], letters[1:]
        at = shortopts.find(opt)
        if at < 0 or opt == ':':
            raise GetoptError(f'option -{opt} not recognized', opt)
        optarg = ''
        if shortopts.startswith(':', at + 1):
            if not letters:
                if not args:
                    raise GetoptError(f'option -{opt} requires argument', opt)
                letters, args = args[0], args[1:]
            optarg, letters = letters, ''
        opts.append(('-' + opt, optarg))
    return args
