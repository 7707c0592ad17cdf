# bytes() did not ask for a length, took a TypeError of __iter__ for its own, and copied what __bytes__ gave. In a display
# or call with items before *x a length beyond all was believed. complex() had one complaint for all.

def check(f):
    try:
        r = f()
        print(type(r).__name__, repr(r))
    except Exception as e:
        print(type(e).__name__, e)


class Hint:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print("iter")
        return iter([1, 2])

    def __length_hint__(self):
        print("hint")
        return self.n


class Fails:
    def __iter__(self):
        raise TypeError("mine")


class Gives:
    def __init__(self, b):
        self.b = b

    def __bytes__(self):
        return self.b


class B(bytes):
    pass


for n in 3, 2**62, 2**63 - 1, 2**63, -1, "a", NotImplemented:
    x = Hint(n)
    for f in (lambda: [1, *x], lambda: [*x], lambda: (1, *x), lambda: {1, *x}, lambda: bytes(x), lambda: bytearray(x),
              lambda: bytearray().extend(x), lambda: print(*x), lambda: print(1, *x)):
        check(f)
for f in bytes, bytearray, bytearray().extend:
    check(lambda: f(Fails()))
check(lambda: bytes(Gives(B(b"a"))))
check(lambda: B(Gives(B(b"a"))))
check(lambda: bytes(Gives("a")))
check(lambda: bytes(Gives(b"a"), errors="x"))
for text in "_", "1_2", "1__2", "1_j", "1e_5", "(1_0)", "é_", "_é", "1_0+2_0j":
    check(lambda: complex(text))
