# Formats of struct and lists of buffers asked for any amount of memory; a buffer that shrank while readv waited ended
# the process.
import os
import struct
import threading

def show(f, *args):
    try:
        f(*args)
    except (MemoryError, struct.error) as e:
        print(type(e).__name__, str(e)[:60])

show(struct.pack, '99999999999999x')
show(struct.pack, '99999999999999sh', b'', 1)
show(struct.pack, '99999999999999sh', b'')
r, w = os.pipe()
first, second = bytearray(4), bytearray(4)
reader = threading.Thread(target=lambda: print(os.readv(r, [first, second])))
reader.start()
os.write(w, b'abcdefgh')
reader.join()
print(first, second)
os.write(w, b'xyz')
print(os.read(r, 1 << 16))
