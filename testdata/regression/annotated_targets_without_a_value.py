# What stands in an annotated target is evaluated, even where nothing is assigned; slices are not made.
SOURCES = (
    "class A:\n    x.y: int", "x.y: int", "def f():\n    x.y: int\nf()", "x[0]: int", "x[q]: int", "d[q]: int",
    "d[0:q]: int", "d[0].e: int", "def f():\n    d[q]: int\nf()", "(x): int", "class A:\n  (x.y): int", "x().y: int",
    "(x.y).z: int", "(d)[0]: int", "((d))[0].x: int", "(d + d)[0]: int", "show(1)[show(2):show(3), show(4)]: show(5)",
    "def f():\n    show(1)[show(2), show(3)]: show(4)\nf()",
)


def show(x):
    print(x, end=" ")
    return x


for source in SOURCES:
    try:
        exec(source, {"d": [1], "show": show}, {})
        print("ran")
    except Exception as e:
        print(type(e).__name__, e)

# An mro without object leaves __init_subclass__ to the super object.
class Short(type):
    def mro(cls):
        return super().mro()[:1]

    def __new__(m, name, bases, ns, **keywords):
        return super().__new__(m, name, bases, ns, **keywords)

    def __init__(cls, *args, **keywords):
        pass


for keywords in ({}, {"a": 1}):
    try:
        Short("A", (), {}, **keywords)
        print("made")
    except TypeError as e:
        print(e)

for name in (".25", ".", "..", "a..b", ""):
    try:
        __import__(name)
    except (ImportError, ValueError) as e:
        print(type(e).__name__, e)

# The text of an error leaves out the continuation lines before the first token.
for source in ("\\\n\t", "\\\n x", "\\\n+", " \\\n \\\n 3 3", "x = \\\n \\\n 3 3", "1 + \\\n  2 2"):
    try:
        compile(source, "f", "eval")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, ascii(e.text))
