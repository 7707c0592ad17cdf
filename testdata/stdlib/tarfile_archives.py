# tarfile: writing, reading and taking apart archives, plain and compressed, and what is complained of.
import io, os, tarfile, tempfile


def t(f, *a, **k):
    try: print(repr(f(*a, **k))[:300])
    except Exception as e: print(f"{type(e).__name__}: {e}"[:300])


d = tempfile.mkdtemp(); p = os.path.join(d, 'a.tar')
os.makedirs(os.path.join(d, 'src/sub'))
for name, text in [('src/one.txt', 'one'), ('src/sub/two.txt', 'two' * 400)]:
    with open(os.path.join(d, name), 'w') as f: f.write(text)
os.symlink('one.txt', os.path.join(d, 'src/link'))
for mode, path in [('w', p), ('w:gz', p + '.gz')]:
    with tarfile.open(path, mode) as z:
        z.add(os.path.join(d, 'src'), 'src')
        info = tarfile.TarInfo('mem.bin'); info.size = 5; info.mtime = 1000000000; info.mode = 0o600
        z.addfile(info, io.BytesIO(b'12345'))
        long = tarfile.TarInfo('long/' * 30 + 'é.txt'); long.size = 2
        z.addfile(long, io.BytesIO(b'hi'))
        print(z.getnames()[:4], z.mode)
    print(tarfile.is_tarfile(path), os.path.getsize(path) % 10240 == 0 if mode == 'w' else '')
    with tarfile.open(path) as z:
        for m in z: print(m.name, m.size, oct(m.mode) if m.name == 'mem.bin' else '', m.isfile(), m.isdir(), m.issym(), m.linkname, m.type)
        print(z.extractfile('mem.bin').read(), z.extractfile('src/sub/two.txt').readline()[:6], z.extractfile('src'), z.extractfile('src/link').read())
        print(z.getmember('mem.bin').mtime, z.extractfile(z.getmember('long/' * 30 + 'é.txt')).read())
        t(z.getmember, 'nope'); t(z.extractfile, 'nope'); t(z.add, 'x')
        out = os.path.join(d, 'out' + mode[-1]); z.extractall(out, filter='data')
        print(sorted(os.listdir(out)), open(os.path.join(out, 'src/sub/two.txt')).read()[:5], os.readlink(os.path.join(out, 'src/link')))
        z.extract('mem.bin', d, filter='data'); print(open(os.path.join(d, 'mem.bin')).read())
    t(z.getmembers)
with tarfile.open(p, 'a') as z:
    z.addfile(tarfile.TarInfo('empty'))
with tarfile.open(p) as z: print(len(z.getmembers()), z.getnames()[-1], z.next())
b = io.BytesIO()
with tarfile.open(fileobj=b, mode='w', format=tarfile.GNU_FORMAT) as z:
    i = tarfile.TarInfo('x' * 120); i.size = 1; z.addfile(i, io.BytesIO(b'q'))
b.seek(0)
print(tarfile.open(fileobj=b).getnames()[0] == 'x' * 120)
print(tarfile.is_tarfile(__file__))
os.chdir(d); t(tarfile.open, 'none.tar'); t(tarfile.open); t(tarfile.open, p, 'q'); t(tarfile.open, p, 'r:zz')
with open('junk', 'w') as f: f.write('junk' * 200)
try: tarfile.open('junk', 'r:')
except tarfile.ReadError as e: print(e)
b = io.BytesIO()
with tarfile.open(fileobj=b, mode='w') as z:
    i = tarfile.TarInfo('../evil'); i.size = 1; z.addfile(i, io.BytesIO(b'q')); z.addfile(tarfile.TarInfo('/abs'))
b.seek(0); z = tarfile.open(fileobj=b)
try: z.extractall(d, filter='data')
except tarfile.OutsideDestinationError as e: print(type(e).__name__, e.tarinfo.name)
t(z.addfile, i); print(issubclass(tarfile.ReadError, tarfile.TarError), tarfile.DEFAULT_FORMAT, tarfile.TarInfo('a').tobuf()[:8])
i = tarfile.TarInfo('n'); i.size = 4; t(tarfile.open(fileobj=io.BytesIO(), mode='w').addfile, i)
