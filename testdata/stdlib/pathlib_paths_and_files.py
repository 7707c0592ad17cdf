import os
import tempfile
from pathlib import Path, PosixPath, PurePath, PurePosixPath

def attempt(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

for p in ['', '.', '/', 'a', 'a.b', '.a', 'a.', 'a.b.c', '..', '/a/b.c', 'a/..', '//a', '///a', 'a//b/./c/../d', 'a/', '.a.b', '..a.b']:
    q = PurePosixPath(p)
    print(repr(q), q.parts, repr(q.name), repr(q.stem), repr(q.suffix), q.suffixes, q.parent, repr(q.root), repr(q.anchor), repr(q.drive), q.is_absolute(), q.as_posix(), bytes(q))
P = PurePosixPath
attempt(P, 3)
attempt(P, b'a')
attempt(P('a').with_name, '')
attempt(P('/').with_name, 'b')
attempt(P('a').with_name, 'a/b')
attempt(P('x/a').with_name, 'b')
attempt(P('a').with_suffix, 'b')
attempt(P('a').with_suffix, '.')
attempt(P('/').with_suffix, '.b')
attempt(P('a.b.c').with_suffix, '')
attempt(P('a.b.c').with_suffix, '.d')
attempt(P('a').with_stem, '')
attempt(P('a.txt').with_stem, '')
attempt(P('a.txt').with_stem, 'b')
for args in [('/a/b', '/a'), ('/a/b', '/c'), ('/a/b', 'c'), ('a/b', 'a/b'), ('a', '')]:
    attempt(P(args[0]).relative_to, args[1])
for args in [('/a/b', '/a/c'), ('a/b', '../c'), ('/a/b', 'c'), ('/a/b/c/d', '/a/x/y')]:
    attempt(P(args[0]).relative_to, args[1], walk_up=True)
attempt(lambda: P('a') / 3)
attempt(lambda: 3 / P('a'))
attempt(lambda: 'x' / P('a') / 'b' / P('c'))
attempt(lambda: P('a') / '/b')
attempt(P('a').as_uri)
attempt(P('/a b/é').as_uri)
attempt(lambda: P('/a/b').parents)
attempt(lambda: P('/a/b').parents[5])
attempt(lambda: list(P('/a/b').parents))
attempt(lambda: P('a/b').parents[-1])
attempt(lambda: P('a/b/c').parents[:2])
attempt(P('a').match, '')
for args in [('a/b.py', '*.py'), ('a/b/c.py', 'a/*.py'), ('/a/b.py', '/*.py'), ('a/b/c.py', 'b/c.*'), ('A', 'a')]:
    attempt(P(args[0]).match, args[1])
for args in [('a/b/c.py', 'a/**/*.py'), ('/a/b/c.py', '**'), ('a', 'a'), ('a/b', 'a'), ('a/b', '*/?'), ('a/x/y/b', 'a/**/b'), ('a/b', 'a/**/b')]:
    attempt(P(args[0]).full_match, args[1])
attempt(lambda: Path('a') < Path('b'))
attempt(lambda: Path('a') < 'b')
attempt(lambda: sorted([P('b'), P('a/c'), P('a'), P('a.b')]))
print(Path('a') == P('a'), hash(Path('a')) == hash(P('a')), Path('a') == 'a', {P('a/'): 1}[P('a')])
print(PurePath('a').__class__, Path('a').__class__, isinstance(Path('a'), PurePosixPath), Path('a', '/b', 'c'), Path('a', 'b').joinpath('c', 'd'))
print(Path('/a').is_relative_to('/'), Path('/a').is_relative_to('/b'), Path('a').with_segments('x', 'y'), Path.from_uri('file:///a%20b'))
attempt(Path.from_uri, 'x')

start = os.getcwd()
with tempfile.TemporaryDirectory(prefix='bide') as folder:
    os.chdir(folder)
    base = Path('.')
    print(Path.cwd() == Path(folder).resolve(), base.is_dir(), Path('x').exists(), base.absolute() == Path.cwd())
    (base / 'a' / 'b').mkdir(parents=True)
    print((base / 'a/f.txt').write_text('héllo\nline\n', encoding='utf-8'))
    print((base / 'a/b/g.py').write_bytes(b'abc'))
    Path('a/b/h.py').touch()
    Path('a/.hidden').touch()
    print(repr(Path('a/f.txt').read_text(encoding='utf-8')), Path('a/b/g.py').read_bytes(), Path('a/f.txt').stat().st_size)
    for pattern in ['*', '**/*.py', 'a/*', '**', 'a/**', '*/b/*', 'a/b/', 'nope/*', 'a/f.txt', '**/b', '*/', '[ab]', 'a/../a']:
        print(pattern, sorted(str(p) for p in base.glob(pattern)))
    print(sorted(base.rglob('*')), sorted(base.rglob('*.PY', case_sensitive=False)))
    print(sorted(Path('a').iterdir()))
    for where, dirs, files in Path('a').walk():
        print(repr(where), sorted(dirs), sorted(files))
    attempt(base.glob, '')
    attempt(base.glob, '/a')
    attempt(Path('nope').read_text)
    attempt(Path('nope').iterdir)
    attempt(Path('a').mkdir)
    attempt(Path('a').mkdir, exist_ok=True)
    attempt(Path('a/f.txt').mkdir, exist_ok=True)
    attempt(Path('nope/x').mkdir)
    attempt(Path('a').touch, exist_ok=False)
    attempt(Path('nope').unlink)
    attempt(Path('nope').unlink, missing_ok=True)
    attempt(Path('nope').rename, 'y')
    attempt(Path('nope').stat)
    attempt(Path('x').write_text, 3)
    attempt(Path('x').write_bytes, '3')
    attempt(Path('a\0').exists)
    attempt(Path('a').rmdir)
    with Path('a/f.txt').open() as f:
        print(f.readline())
    Path('link').symlink_to('a')
    print(Path('link').is_symlink(), Path('link').readlink(), Path('link').is_dir(), Path('link').resolve().name, Path('link').is_file(), Path('link').samefile('a'))
    print(Path('a/f.txt').rename('a/new.txt'), Path('a/new.txt').exists(), Path('a/b/g.py').replace('g'))
    Path('g').chmod(0o600)
    print(oct(Path('g').stat().st_mode))
    os.chdir(start)
print(os.path.exists(folder))
os.environ['HOME'] = '/home/me'
print(Path.home(), Path('~/x').expanduser(), Path('a/~').expanduser())
