# PureWindowsPath and ntpath work on Windows paths on every system.
import ntpath
import warnings
from pathlib import PurePath, PurePosixPath, PureWindowsPath, WindowsPath

warnings.simplefilter('ignore')


def tell(do):
    try:
        return do()
    except Exception as e:
        return repr(e)


PATHS = ['', 'a', 'C:', 'C:a', 'c:/a/B.txt', 'C:\\A\\b.TXT', '//srv/share/x', '//srv/share', r'\\.\dev\q', '/x', './c:x', 'NUL', 'a b%\xfc']
for text in PATHS:
    p = PureWindowsPath(text)
    print(repr(p), str(p), p.parts, p.drive, p.root, p.anchor, p.name, p.stem, p.suffix, p.parent, len(p.parents))
    print('  ', p.is_absolute(), p.is_reserved(), tell(p.as_uri), tell(lambda: p.with_name('z:')), tell(lambda: p.with_suffix('.q')))
for one in PATHS:
    for other in PATHS[2:8]:
        p, q = PureWindowsPath(one), PureWindowsPath(other)
        print(repr(one), repr(other), p / q, tell(lambda: p.relative_to(q)), tell(lambda: p.relative_to(q, walk_up=True)),
              p == q, p < q, tell(lambda: p.match(other)), p.full_match(other))

print(PureWindowsPath('A/b') == PureWindowsPath('a/B'), PurePosixPath('a') == PureWindowsPath('a'))
print(PurePosixPath(PureWindowsPath('a\\b')), PureWindowsPath(PurePosixPath('a/b')), PurePath('a'))
print(sorted(PureWindowsPath(name) for name in ('b', 'A', 'c')))
print(tell(lambda: PurePosixPath('a') < PureWindowsPath('a')))
print(tell(lambda: WindowsPath('a')))
print(PurePosixPath('/a/b').relative_to('/', 'a'))

for path in [*PATHS, r'a\..\..\b', r'C:\..\x', b'C:\\a\\b.c', '.bashrc']:
    print(path, [tell(lambda: getattr(ntpath, f)(path)) for f in ('splitroot', 'split', 'splitext', 'normpath', 'normcase', 'isabs')])
print(ntpath.join('C:\\a', 'b', 'c:d', '/e'), ntpath.join('//srv/share', 'x'), ntpath.commonpath([r'C:\a\b', 'c:/A/c']))
print(ntpath.relpath(r'C:\a\b', r'c:\a\x\y'), tell(lambda: ntpath.relpath(r'C:\a', r'D:\a')), ntpath.isreserved('com1.txt'))
