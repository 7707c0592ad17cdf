class C:
    pass


c = C()
c.__len__ = lambda: 5
c.__call__ = lambda: "called"
c.__iter__ = lambda: iter([1])
for act in (lambda: len(c), lambda: c(), lambda: list(c)):
    try:
        print(act())
    except TypeError as e:
        print(e)
print(c.__len__(), c.__call__())
C.__len__ = lambda self: 7
print(len(c), bool(c))
