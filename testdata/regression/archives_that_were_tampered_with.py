# Members of zip archives were read whatever the header before them said of their names and sizes, and directories by
# their count; a tar archive with rubbish behind its members gave none of them.
import io
import struct
import tarfile
import zipfile

def packed():
    f = io.BytesIO()
    with zipfile.ZipFile(f, 'w') as z:
        z.writestr('one.txt', b'1' * 50, zipfile.ZIP_DEFLATED)
        z.writestr('two.txt', b'two')
    return bytearray(f.getvalue())

def show(data):
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as z:
            print([(i.filename, z.read(i)) for i in z.infolist()])
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as e:
        print(type(e).__name__, ascii(str(e).rstrip('-0123456789')))

good = packed()
directory, end = good.find(b'PK\1\2'), good.find(b'PK\5\6')
show(good)
show(b'in front of it' + good)
for at, what in ((30, b'x'), (end + 8, b'\1\0\1\0'), (end + 16, b'\xff\xff'), (directory + 20, b'\xff'), (directory + 24, b'\5'),
                 (directory + 6, b'\xff'), (directory + 8, b'\x20'), (directory + 8, b'\x40'), (directory + 30, b'\4'),
                 (directory, b'x'), (end + 12, b'\xff\xff')):
    bad = good[:]
    bad[at:at + len(what)] = what
    show(bad)

def taken(data):
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode='r:') as t:
            print([m.name[-5:] for m in t])
    except tarfile.ReadError as e:
        print('ReadError', e)

f = io.BytesIO()
with tarfile.open(fileobj=f, mode='w', format=tarfile.GNU_FORMAT) as t:
    for name in 'one', 'y' * 150:
        info = tarfile.TarInfo(name)
        info.size = 3
        t.addfile(info, io.BytesIO(b'abc'))
good = bytearray(f.getvalue())
taken(good)
for at in 0, 1024, 2048:  # a member, the header of a long name, and what it belongs to
    bad = good[:]
    bad[at + 10] ^= 1
    taken(bad)
taken(good[:600])
taken(good[:1100])
