# zipfile: writing, reading, adding to and taking apart archives, and what is complained of.
# stderr: ignore
import zipfile, io, os, tempfile
def t(f, *a, **k):
    try: print(repr(f(*a, **k))[:300])
    except Exception as e: print(f"{type(e).__name__}: {e}"[:300])
d = tempfile.mkdtemp(); p = os.path.join(d, 'a.zip')
with zipfile.ZipFile(p, 'w') as z:
    z.writestr('a.txt', 'hello ' * 50)
    z.writestr('dir/b.bin', b'\0\1\2', compress_type=zipfile.ZIP_DEFLATED)
    i = zipfile.ZipInfo('c.txt', (2020, 1, 2, 3, 4, 6)); i.compress_type = zipfile.ZIP_DEFLATED; i.external_attr = 0o644 << 16
    z.writestr(i, 'see ' * 100)
    with z.open('streamed', 'w') as f: f.write(b'abc'); f.write(b'def')
    z.mkdir('folder')
    print(z.namelist(), z.mode, z.filename == p)
print(zipfile.is_zipfile(p), zipfile.is_zipfile(__file__))
z = zipfile.ZipFile(p)
print(z.namelist(), z.testzip())
for i in z.infolist(): print(i.filename, i.file_size, i.compress_type, hex(i.CRC), i.is_dir(), i.compress_size <= i.file_size)
print(z.read('a.txt')[:11], z.read('dir/b.bin'), z.getinfo('c.txt').date_time, z.getinfo('c.txt').external_attr >> 16)
with z.open('a.txt') as f: print(f.read(5), f.readline(), f.name, f.mode, f.readable())
with z.open('a.txt') as f: print(io.TextIOWrapper(f).read(5))
t(z.read, 'nope'); t(z.getinfo, 'nope'); t(z.open, 'a.txt', 'q')
z.extractall(os.path.join(d, 'out')); print(sorted(os.listdir(os.path.join(d, 'out'))), open(os.path.join(d, 'out/dir/b.bin'), 'rb').read())
print(os.path.relpath(z.extract('c.txt', d), d))
z.close(); t(z.read, 'a.txt')
with zipfile.ZipFile(p, 'a') as z: z.write(__file__, 'self.py', zipfile.ZIP_DEFLATED); z.comment = b'hi'
with zipfile.ZipFile(p) as z: print(z.namelist(), z.comment, z.read('self.py') == open(__file__, 'rb').read())
b = io.BytesIO()
with zipfile.ZipFile(b, 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as z: z.writestr('é.txt', 'ü')
print(zipfile.ZipFile(b).namelist(), zipfile.ZipFile(io.BytesIO(b.getvalue())).read('é.txt'))
t(zipfile.ZipFile, io.BytesIO(b'junk')); t(zipfile.ZipFile, 'nofile.zip'); t(zipfile.ZipFile, b, 'q'); t(zipfile.ZipFile, io.BytesIO(b''), 'r'); t(zipfile.ZipFile, b, 'w', 77)
bad = bytearray(b.getvalue()); bad[38] ^= 1; t(zipfile.ZipFile(io.BytesIO(bytes(bad))).read, 'é.txt')
print(zipfile.ZipInfo('x/'), zipfile.ZipInfo('a\\b').filename, repr(zipfile.ZipInfo('x', (1980, 1, 1, 0, 0, 0))))
t(zipfile.ZipInfo, 'x', (1970, 1, 1, 0, 0, 0))
z = zipfile.ZipFile(io.BytesIO(), 'w'); z.writestr('a', b''); z.writestr('a', b''); z.close(); t(z.writestr, 'b', b''); t(zipfile.ZipFile(b).writestr, 'x', b'')
print(zipfile.BadZipFile, zipfile.BadZipfile is zipfile.BadZipFile, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
