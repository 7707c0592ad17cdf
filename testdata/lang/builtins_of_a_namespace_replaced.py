# A class statement calls the __build_class__ of its built-ins, and names are looked up in whatever mapping exec was given.
import builtins

real = builtins.__build_class__


def spy(body, name, *bases, **kwargs):
    print("building", name, body.__name__, bases, sorted(kwargs))
    return real(body, name, *bases, **kwargs)


builtins.__build_class__ = spy


class Meta(type):
    pass


class Base(dict, metaclass=Meta):
    def who(self):
        return __class__


class Child(Base):
    def who(self):
        return super().who().__name__


builtins.__build_class__ = real
print(Child().who(), type(Child).__name__, Child.__qualname__)
print(real(lambda: None, "Plain", int, metaclass=type).__mro__[1])
for args in ((), (1, "x"), (lambda: 1, 2)):
    try:
        real(*args)
    except TypeError as e:
        print(e)

for source in ("class A: pass", "import os", "len([])"):
    try:
        exec(source, {"__builtins__": {}})
    except (NameError, ImportError) as e:
        print(type(e).__name__, e)

names = {}
exec("", names)
print(names["__builtins__"] is vars(builtins))


class Told(dict):
    def __getitem__(self, key):
        print("get", key)
        return dict.__getitem__(self, key)

    def __setitem__(self, key, value):
        print("set", key)
        dict.__setitem__(self, key, value)


exec("x = 1; y = x + len('ab')\ndef f(): return y\nprint(f())", Told())


class Frozen(dict):
    def __setitem__(self, key, value):
        raise KeyError("frozen")


try:
    exec("x = 1", Frozen())
except KeyError as e:
    print("KeyError", e)
try:
    exec("len", {"__builtins__": Told()})
except NameError as e:
    print(e)

print(compile("1", b"name", "eval").co_filename)
for args in (("1", 3, "eval"), ("1", "f", "eval", 0, False, 5)):
    try:
        compile(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
