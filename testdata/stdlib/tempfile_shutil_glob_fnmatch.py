import fnmatch
import glob
import os
import shutil
import tempfile

def attempt(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)

start = os.getcwd()
base = tempfile.mkdtemp('end', 'start')
print(os.path.basename(base)[:5], base[-3:], len(os.path.basename(base)), os.path.dirname(base) == tempfile.gettempdir(), oct(os.stat(base).st_mode))
os.chdir(base)
fd, name = tempfile.mkstemp('.txt', dir='.')
print(os.path.isabs(name), name.endswith('.txt'), os.write(fd, b'abc'))
os.close(fd)
os.remove(name)
with tempfile.NamedTemporaryFile('w+', suffix='.x') as f:
    print(f.write('hello'), os.path.exists(f.name), f.name.endswith('.x'))
    f.seek(0)
    print(f.read())
print(os.path.exists(f.name), f.closed)
f = tempfile.NamedTemporaryFile(delete=False)
f.close()
print(os.path.exists(f.name))
os.unlink(f.name)
with tempfile.TemporaryFile() as f:
    f.write(b'data')
    f.seek(0)
    print(f.read())
with tempfile.SpooledTemporaryFile(max_size=3, mode='w+') as f:
    f.write('abcdef')
    f.seek(0)
    print(f.read())
d = tempfile.TemporaryDirectory(dir=base)
print(repr(d).startswith("<TemporaryDirectory '"), os.listdir(d.name))
d.cleanup()
print(os.path.exists(d.name), tempfile.gettempprefix())

os.makedirs('src/sub/deep')
for p in ['src/a.py', 'src/b.txt', 'src/sub/c.py', 'src/sub/.hid', 'src/sub/deep/d.py']:
    with open(p, 'w') as f:
        f.write(p)
os.chmod('src/a.py', 0o755)
print(shutil.copy('src/a.py', 'copied'), oct(os.stat('copied').st_mode & 0o777), shutil.copyfile('src/b.txt', 'plain'), shutil.copy2('src/b.txt', 'src/sub'))
print(shutil.copytree('src', 'dst', ignore=shutil.ignore_patterns('*.txt')), sorted(os.listdir('dst')), sorted(os.listdir('dst/sub')))
attempt(shutil.copytree, 'src', 'dst')
attempt(shutil.copy, 'nope', 'x')
attempt(shutil.copyfile, 'plain', 'plain')
attempt(shutil.copyfile, 'plain', 'src')
print(shutil.move('plain', 'moved'), shutil.move('moved', 'src'), os.path.exists('src/moved'))
attempt(shutil.move, 'copied', 'nope/x')
attempt(shutil.rmtree, 'nope')
shutil.rmtree('nope', ignore_errors=True)
attempt(shutil.rmtree, 'copied')
for pattern in ['*', 'src/*', 'src/*.py', 'src/**', 'nope*', 'src/sub/.*', 's?c/[ab].*', 'src', 'src/', '*/', 'src/[!a]*']:
    print(pattern, sorted(glob.glob(pattern)))
for pattern in ['**', 'src/**', '**/*.py', 'src/**/d.py', '**/']:
    print(pattern, sorted(glob.glob(pattern, recursive=True)))
print(sorted(glob.glob('*', root_dir='src')), sorted(glob.glob('src/sub/*', include_hidden=True)), glob.escape('a[b]*?'), glob.has_magic('a*'), sorted(glob.glob(b'src/*.py')))
shutil.rmtree('dst')
print(os.path.exists('dst'), shutil.which('sh') is not None, shutil.which('no-such-program'), shutil.get_terminal_size((1, 2)).columns > 0)
os.chdir(start)
shutil.rmtree(base)
for name, pattern in [('abc', 'a*'), ('abc', 'a?c'), ('abc', '[a-c]bc'), ('abc', '[!a]bc'), ('a]c', 'a[]]c'), ('a[c', 'a[c'), ('', '*'), ('', ''), ('a*', 'a[*]'), ('aXbXc', '*X*c'), ('é', '?'), ('A', 'a'), ('a-b', 'a[-]b'), ('a\nb', 'a*b')]:
    print(name, pattern, fnmatch.fnmatch(name, pattern))
print(fnmatch.filter(['a.py', 'b.txt', 'c.py'], '*.py'), fnmatch.translate('a*b?[!x].py'), fnmatch.translate('[^a]**'), fnmatch.fnmatchcase(b'ab', b'a*'))
