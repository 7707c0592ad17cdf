# What cannot be pickled, and pickles that are none.
import pickle
import sys


def outer():
    def inner():
        pass
    class Local:
        pass
    return inner, Local


def reduces(to):
    class R:
        def __reduce__(self):
            return to
    R.__qualname__ = 'R'
    return R()


class Fake:
    pass


hidden = Fake
class Fake:
    pass


class Slots:
    __slots__ = 'a'


class Homeless:
    pass


Homeless.__module__ = 'nowhere'


class Args:
    def __init__(self, args):
        self.__getnewargs_ex__ = None
        type(self).__getnewargs_ex__ = lambda self: args


for thing in (*outer(), outer()[1](), lambda: 0, reduces(5), reduces((1,)), reduces((1, 2)), reduces((int, 2)),
              reduces((int, (), None, 3)), reduces((int, (), None, None, 3)), reduces('nope'), reduces((1,) * 7),
              reduces((int, (), None, None, None, 5)), hidden, hidden(), Slots(), Homeless, Args(1), Args((1, 2)), (i for i in ''), sys):
    for protocol in 0, 4:
        try:
            print(pickle.dumps(thing, protocol))
        except Exception as e:
            print(type(e), str(e).split(' at 0x')[0])

for data in (b'', b'\x80', b'\x80\x06.', b'\x80\x04', b'.', b'a.', b'\xff', b'(', b'K', b'h\x00.', b'g5\n.', b'c__main__\nnope\n.',
             b'cnomod\nx\n.', b'\x80\x04\x95\x05\x00\x00\x00\x00\x00\x00\x00K.', b'Ix\n.', b'(.', b'K\x01K\x02R.', b'K\x01)R.',
             b'Vabc', b't.', b'P1\n.', b'NQ.', b'\x82\x01.', b'(K\x01d.', b'F1x\n.', b'L5L\n.', b'\x8c\x02\xff\xff.', b'Sabc\n.',
             b"S'a\\xe9c'\n.", b'K\x01K\x02\x93.', b'1.', b'K\x01(K\x01u.', b'(K\x01(K\x01e.', b'\n.', b'\x97.', b'N\x98.', b'(ibuiltins\nint\n.'):
    try:
        print(data, pickle.loads(data))
    except Exception as e:
        print(data, type(e), str(e).split(' from ')[0])
print(pickle.loads(b"S'a\\xe9c'\n.", encoding='latin-1'), pickle.loads(b"S'a\\xe9c'\n.", encoding='bytes'))

for wrong in (lambda: pickle.dumps(1, 9), lambda: pickle.Pickler(5), lambda: pickle.Unpickler(5), lambda: pickle.loads('a'),
              lambda: pickle.dump(1, 2), lambda: pickle.load(3), lambda: pickle.dumps(1, 'a')):
    try:
        print(wrong())
    except Exception as e:
        print(type(e), e)
deep = []
for _ in range(100000):
    deep = [deep]
try:
    pickle.dumps(deep)
except RecursionError:
    print('too deep')
