# Integers for the system were cut to 32 bits: os.close(2**32) closed standard input, os.setuid(2**32) asked for root.
import os

def show(f, *args):
    try:
        print(f.__name__, f(*args))
    except (OverflowError, ValueError, TypeError, OSError) as e:
        print(f.__name__, type(e).__name__, e)

for n in (2**32, 2**40, -2**32, 2**64, 1.0):
    for f in (os.close, os.fsync, os.isatty, os.get_blocking, os.fchdir, os.getpgid, os.getsid, os.setuid, os.setgid,
              os.WEXITSTATUS, os.WIFEXITED):
        show(f, n)
    show(os.kill, n, 0)
    show(os.waitpid, n, 0)
    show(os.chown, '/nowhere', n, 0)

class File:
    def __init__(self, n):
        self.n = n
    def fileno(self):
        return self.n

show(os.fsync, File(-3))
show(os.fsync, File('a'))
show(os.fsync, File(999))
show(os.posix_spawn, '/nowhere', ['x\0'], {})
show(os.posix_spawn, '/nowhere', [1], {})
for environment in ({'a\0': 'b'}, {'a=b': 'c'}, {'': 'x'}, {1: 2}, {'a': None}):
    show(os.posix_spawn, '/nowhere', ['x'], environment)
for actions in ([(2, 3)], [(1,)], [()], [7], [(9, 1)], [(0, 3, 'x')], [('a', 1)]):
    show(lambda: os.posix_spawn('/bin/true', ['true'], {}, file_actions=actions))
fd = os.open('/', os.O_RDONLY)
for name, folder in (('', fd), ('nothing here', fd), ('nothing', 999), ('/nowhere', 999), ('x', 'a')):
    try:
        os.stat(name, dir_fd=folder)
    except (OSError, TypeError) as e:
        print(type(e).__name__, e)
