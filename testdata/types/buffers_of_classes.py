# Classes of scripts lend their memory by __buffer__ and get it back by __release_buffer__.
import inspect
from collections.abc import Buffer
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(284)
t(lambda: isinstance(b'', Buffer)); t(lambda: isinstance(memoryview(b''), Buffer)); t(lambda: isinstance('', Buffer)); t(lambda: isinstance(bytearray(), Buffer))
t(lambda: bytes(b'abc'.__buffer__(0)))
t(lambda: bytearray(b'abc').__buffer__(1).readonly)
t(lambda: b'abc'.__buffer__(1))
class B:
    def __init__(s, d): s.d=bytearray(d); s.held=0
    def __buffer__(s, flags):
        print('buffer', flags if isinstance(flags,int) else flags); s.held+=1
        return memoryview(s.d)
    def __release_buffer__(s, view):
        print('release', type(view)); s.held-=1; view.release()
b=B(b'hello')
t(lambda: isinstance(b, Buffer))
m=memoryview(b)
t(lambda: (m.tobytes(), m.readonly, m.obj is b, m.nbytes, b.held))
m.release()
print(b.held)
t(lambda: bytes(b)); t(lambda: bytearray(b)); t(lambda: b''.join([b, b'x'])); t(lambda: b'a'+b); t(lambda: b'hello'==b); t(lambda: b'h' in b'xhello'); t(lambda: int.from_bytes(b))
t(lambda: b'hello world'.startswith(b)); t(lambda: str(b,'ascii')); t(lambda: b'xhello'.find(b))
with memoryview(b) as v: print(v[0], v.tolist())
class C:
    def __buffer__(s, flags): return 42
t(lambda: memoryview(C()))
class D(bytes):
    def __buffer__(s, flags): return memoryview(b'other')
t(lambda: bytes(memoryview(D(b'x'))))
t(lambda: memoryview(5))
class E:
    __buffer__=None
t(lambda: memoryview(E()))
class F:
    def __buffer__(s, flags): raise ValueError('no')
t(lambda: memoryview(F())); t(lambda: bytes(F()))
class G(Buffer): pass
t(lambda: G())
import io, hashlib, struct, array
t(lambda: hashlib.md5(B(b'x')).hexdigest()); t(lambda: struct.unpack('B', B(b'x')))
t(lambda: memoryview(b'a').__buffer__(0).tobytes()); 
t(lambda: b'abc'.__buffer__('x'))
