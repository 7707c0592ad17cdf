# A class body, and code run by exec, begin by storing __module__, __annotations__ and __doc__. __annotations__ used to
# come with the first annotation; __name__ was not looked up as other names; and what a namespace raised by then had
# no line of the class in its traceback.
import collections
import traceback


def made(namespace):
    class Meta(type):
        @classmethod
        def __prepare__(cls, name, bases):
            return namespace

        def __new__(cls, name, bases, ns):
            return super().__new__(cls, name, bases, dict(ns))

    class A(metaclass=Meta):
        i = 1
    return A


class Named(dict):
    def __missing__(self, key):
        print('missing', key)
        raise KeyError(key)


for namespace in range(3), 'abc', b'abc', [1], None, (1, 2), bytearray(b'a'), {'__name__': 'own'}:
    try:
        print(made(namespace).__module__)
    except TypeError as e:
        print(''.join(traceback.format_exception(e)))
print(made(collections.defaultdict(int)).__module__, made(Named()).__module__)

for text in 'x: int = 5', '"doc"\nx: int', 'if 0:\n  x: int\ny = 2', '(x): int = 1', 'del __annotations__\nx: int = 3', \
        'print(list(locals()))', 'class A:\n  "doc"\n  y = 1\n  x: int\nprint(list(vars(A)))':
    for apart in False, True:
        names = {}
        try:
            exec(text, {'__builtins__': __builtins__} if apart else names, names)
        except NameError as e:
            print(e)
        print({k: v for k, v in names.items() if k not in ('__builtins__', 'A')})

names = {}
exec('class A: pass', names)
print(names['A'], names['A'].__module__)
try:
    exec('class A: pass', {'__builtins__': {'__build_class__': __build_class__}})
except NameError as e:
    print(e)
for bases in None, [int]:
    try:
        type('x', bases, {})
    except TypeError as e:
        print(e)


try:
    class B(metaclass=type('M', (type,), {'__prepare__': lambda *a: collections.defaultdict(int)})):
        x: None = 1
except TypeError as e:
    print(e, e.__traceback__.tb_next.tb_lineno)
