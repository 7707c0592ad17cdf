import errno
import os
import stat

def attempt(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)

class P:
    def __init__(self, p): self.p = p
    def __fspath__(self): return self.p

start = os.getcwd()
base = os.path.join(os.environ.get('TMPDIR', '/tmp'), 'os_files_%d' % os.getpid())
os.mkdir(base)
os.chdir(base)
print(os.path.samefile(os.getcwd(), base), os.getcwdb() == os.getcwd().encode())
os.makedirs('a/b/c')
attempt(os.makedirs, 'a/b/c')
os.makedirs('a/b/c', exist_ok=True)
with open('a/f.txt', 'w') as f:
    f.write('hello')
with open(P('a/b/g.txt'), 'w') as f:
    f.write('x')
print(sorted(os.listdir('a')), sorted(os.listdir(b'a')), sorted(os.listdir(P('a'))))
for where, dirs, files in os.walk('a'):
    dirs.sort()
    print(where, dirs, sorted(files))
for where, dirs, files in os.walk('a', topdown=False):
    print(where, dirs, sorted(files))
print(sorted((e.name, e.path, e.is_dir(), e.is_file(), e.is_symlink(), repr(e)) for e in os.scandir('a')))
with os.scandir() as it:
    print([e.path for e in it])
s = os.stat('a/f.txt')
print(s.st_size, stat.S_ISREG(s.st_mode), s[6], type(s).__name__, len(s), type(s.st_mtime), s.st_mtime_ns // 10**9 == int(s.st_mtime), s[8] == int(s.st_mtime))
os.chmod('a/f.txt', 0o640)
print(stat.filemode(os.stat('a/f.txt').st_mode), stat.filemode(os.stat('a').st_mode)[0])
os.symlink('f.txt', 'a/link')
print(os.readlink('a/link'), os.path.islink('a/link'), os.path.exists('a/link'), os.path.lexists('a/link'), os.lstat('a/link').st_size)
print(os.path.realpath('a/link') == os.path.realpath('a/f.txt'), os.path.relpath('a/b/../f.txt'))
os.rename('a/f.txt', 'a/h.txt')
print(os.path.exists('a/link'), os.path.isfile('a/h.txt'), os.path.isdir('a'), os.path.getsize('a/h.txt'))
os.utime('a/h.txt', (1000, 2000.5))
print(os.path.getatime('a/h.txt'), os.path.getmtime('a/h.txt'))
os.truncate('a/h.txt', 2)
print(open('a/h.txt').read())
attempt(os.rmdir, 'a')
attempt(os.remove, 'a/nope')
attempt(os.unlink, b'a/nope')
attempt(os.rename, 'nope', 'other')
attempt(os.replace, P('nope'), 'other')
attempt(os.mkdir, 'a')
attempt(os.listdir, 'nope')
attempt(os.scandir, 'nope')
attempt(os.stat, 'nope')
attempt(os.chdir, 'nope')
attempt(os.stat, 3.5)
attempt(os.listdir, 3.5)
attempt(os.mkdir, 3)
attempt(os.remove, None)
attempt(os.rename, 1, 2)
attempt(os.stat, 'a\0b')
attempt(os.readlink, 'a')
attempt(os.symlink, 'a', 'a')
attempt(open, 'nope')
attempt(os.fspath, 3)
attempt(os.fspath, P(3))
attempt(os.getenv, 3)
attempt(os.urandom, -1)
attempt(os.kill, 99999999, 0)
attempt(os.close, 999)
try:
    os.stat('nope')
except OSError as e:
    print(e.errno == errno.ENOENT, errno.errorcode[e.errno], e.strerror, e.filename, os.strerror(13), os.error is OSError)
fd = os.open('raw', os.O_CREAT | os.O_RDWR, 0o600)
print(os.write(fd, b'hello'), os.lseek(fd, 1, os.SEEK_SET), os.read(fd, 100), os.fstat(fd).st_size, os.isatty(fd))
os.close(fd)
with os.fdopen(os.open('raw', os.O_RDONLY)) as f:
    print(f.read())
r, w = os.pipe()
os.write(w, b'ping')
print(os.read(r, 4))
os.environ['BIDE_TEST'] = 'yes'
print(os.getenv('BIDE_TEST'), os.environ.get('NOPE', 'def'), 'BIDE_TEST' in os.environ, os.getenvb(b'BIDE_TEST'), os.environ.pop('BIDE_TEST'), os.getenv('BIDE_TEST'))
attempt(os.environ.__getitem__, 'NOPE')
attempt(os.environ.__setitem__, 'a', 3)
attempt(os.environ.__delitem__, 'NOPE')
print(os.system('exit 3') >> 8, os.popen('echo hi').read())
print(len(os.urandom(8)), os.cpu_count() > 0, os.getpid() > 0, os.sep, os.linesep == '\n', os.name, os.pathsep, os.devnull, os.curdir, os.pardir, os.extsep, os.altsep)
print(os.fsencode('é'), os.fsdecode(b'\xff') == '\udcff', isinstance(P('a'), os.PathLike), isinstance('a', os.PathLike), issubclass(P, os.PathLike))
print(os.access('a', os.R_OK), os.access('nope', os.F_OK), os.terminal_size((80, 24)))
for f in ['a/link', 'a/h.txt', 'a/b/g.txt', 'raw']:
    os.remove(f)
os.removedirs('a/b/c')
print(os.listdir())
os.chdir(start)
os.rmdir(base)
