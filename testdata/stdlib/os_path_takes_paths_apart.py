import os.path
import posixpath

print(os.path is posixpath)

def attempt(f, *a):
    try:
        print(f.__name__, a, f(*a))
    except Exception as e:
        print(f.__name__, a, type(e).__name__, e)

for p in ['', '/', '//', '///', 'a', '/a', 'a/', 'a/b', '/a//b/', '//a/b', '.', '..', './a', 'a/./b/../c', '../../a', '/..', '/../a', '.bashrc', 'a.tar.gz', '..a', 'a.', '/x.y/z', '...', 'a..b', 'é/ü.ö']:
    print(repr(p), os.path.split(p), os.path.splitext(p), os.path.basename(p), os.path.dirname(p), os.path.normpath(p), os.path.isabs(p), os.path.splitroot(p), os.path.splitdrive(p))
for ps in [('a', 'b'), ('a/', 'b'), ('a', '/b'), ('', 'b'), ('a', ''), ('a', '', 'c'), ('/', 'a'), ('a',), (b'a', b'b')]:
    print(ps, os.path.join(*ps))
attempt(os.path.join, 'a', 3)
attempt(os.path.join, 3, 'a')
attempt(os.path.join, 'a', b'b')
attempt(os.path.join, b'a', 'b')
attempt(os.path.basename, 3)
attempt(os.path.splitext, None)
attempt(os.path.exists, None)
attempt(os.path.exists, 'a\0')
attempt(os.path.getsize, '/nope')
for args in [['/a/b/c', '/a/b'], ['/usr/lib', '/usr/local/lib'], ['a/b', 'a/c'], ['a', 'b'], ['/a', '/b'], [b'/a/x', b'/a/y'], [], ['/a', 'b'], ['a', b'b']]:
    attempt(os.path.commonpath, args)
for args in [['/usr/lib', '/usr/local'], [], ['abc', 'abd', 'ab'], [[1, 2, 3], [1, 2, 4]]]:
    attempt(os.path.commonprefix, args)
for args in [('/a/b', '/a'), ('/a', '/a/b/c'), ('/a', '/a'), ('/', '/a'), ('', ), ('/a/b', '/c')]:
    attempt(os.path.relpath, *args)
os.environ['HOME'] = '/home/me'
os.environ['V'] = 'val'
for p in ['~', '~/x', 'a~', '~nobodyhere/x', '~root', b'~/b']:
    attempt(os.path.expanduser, p)
for p in ['$V/x', '${V}x', '$NOPE', '${NOPE}', '$', '$$V', '${V', 'a$V.b', b'$V']:
    attempt(os.path.expandvars, p)
print(os.path.abspath('/a/../b'), os.path.realpath('/tmp/../x/./y'), os.path.isdir('/'), os.path.isfile('/'), os.path.ismount('/'), os.path.normcase('A/B'))
