# Special methods of built-in types are descriptors: what they bind to, show, and are made anew from.
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class I(int): pass
class S(super): pass
t(lambda: super(5))
t(lambda: super())
t(lambda: super(1,2,3))
t(lambda: super(I, I(1)).real)
t(lambda: S(I, I(1)).real)
t(lambda: int.__add__.__get__(''))
t(lambda: int.__add__.__get__(3))
t(lambda: int.__add__.__reduce__())
t(lambda: (1).__add__.__reduce__())
import copy
t(lambda: copy.copy(int.__add__))
t(lambda: copy.deepcopy([1].append.__self__))
t(lambda: iter([1]).__length_hint__)
t(lambda: type(iter([1])).__length_hint__)
t(lambda: iter([1]).__length_hint__(1))
t(lambda: iter([1,2,3]).__length_hint__())
class G:
    def __getitem__(self, i):
        if i>3: raise IndexError
        return i
t(lambda: bytes(G()))
t(lambda: int.from_bytes(G()))
t(lambda: bytearray(G()))
class L:
    def __iter__(self): return iter([1,2])
    def __len__(self): return -1
t(lambda: bytes(L()))
t(lambda: bytearray(L()))
t(lambda: int.from_bytes(L()))
t(lambda: object.__setattr__(int, int, 'x'))
t(lambda: object.__setattr__(int, 'a', 'x'))
t(lambda: int.__add__.__text_signature__)
class BS(bytes): pass
class W:
    def __bytes__(self): return BS(b'abc')
t(lambda: type(bytes(W())))
t(lambda: type(BS(W())))
