# Complaints, and their order, that were others: join() and slices about a failing iter(), except* about no class (with
# the part the clause before took as context), members and class methods by qualified names, too many keywords, and so on.
def show(f):
    try:
        print(f())
    except BaseException as e:
        print(repr(e), repr(e.__context__))


def place(where, key, value):
    where[key] = value


class NoIterator:
    def __iter__(self):
        return None


class Hint:
    def __iter__(self):
        return iter((1,))

    def __length_hint__(self):
        return 9223372036854775807


def sequences():
    for f in "".join, b"".join, lambda x: place([1], slice(0, 1), x), lambda x: place([1], slice(0, 1, 2), x):
        show(lambda: f(NoIterator()))
    grown = [0]
    show(lambda: grown.extend(Hint()) or grown)
    for key in 0, 9, 1.5:
        for value in 300, 1.5:
            show(lambda: place(bytearray(b"ab"), key, value))
    show(lambda: place(bytearray(b"ab"), slice(0, 1), 1j))
    show(lambda: bytes(9223372036854775807))
    for text in "abc", b"abc":
        print(text.center(-9223372036854775808), text.ljust(-9223372036854775808), text.zfill(-9223372036854775808))
    print({"a": 1, "z": 2}.items() ^ {"a": 2, "x": 1}.items())


def stars():
    for first, second in (5, 5), (TypeError, 5), (ValueError, 5), (ValueError, ExceptionGroup):
        try:
            try:
                raise ExceptionGroup("g", [ValueError("v"), KeyError()])
            except* first:
                pass
            except* second:
                pass
        except BaseException as e:
            print(repr(e), repr(e.__context__))


def names():
    class Slotted:
        __slots__ = ("x",)

        def __init_subclass__(cls, **kw):
            super().__init_subclass__(**kw)

    show(lambda: Slotted().x)
    show(lambda: type("Sub", (Slotted,), {}, k=1))


def calls():
    class C:
        def __init__(self, a=1, **kw):
            pass

    class G[T]:
        pass

    show(lambda: max(1, 2, key=None, default=3, x=4))
    show(lambda: max(x=1, y=2, z=3))
    show(lambda: C(1, **{None: 1, "a": 2}))
    show(lambda: {}.__ior__(None, b=None, **{"b": 1}))
    show(lambda: G[1, 2])
    show(lambda: eval(""))


class M:
    def __init__(self, n):
        self.n = n

    def keys(self):
        print("keys", self.n)
        return ["a"]

    def __getitem__(self, key):
        print("get", self.n, key)
        return 1


def mappings():
    def f(*args, **kw):
        return args, kw

    print(f(*[1], **M(1), b=(yield "call")))
    print({**M(2), "b": (yield "display"), **M(3), (yield "key"): 1})
    for number in range(3):
        try:
            match number:
                case 0:
                    f(**M(4), a=(yield 4))
                case 1:
                    f(**5, a=(yield 5))
                case 2:
                    print({**5, 1: (yield 6)})
        except TypeError as e:
            print(e)


sequences()
stars()
names()
calls()
for x in mappings():
    print("got", x)
