# A __code__ with fewer parameters than there are defaults: the complaint used to count only what fits.
originals = [lambda a, /, b=None, *, c=1: 1, lambda a=1, b=2: 1, lambda a: 1, lambda a, b=2, c=3: 1, lambda *, k=1: 2]
bodies = [lambda: 1, lambda a: 1, lambda a, *, b, **c: 2, lambda a, b, c: 3, lambda *a: 3, lambda a, b, c, d: 3, lambda a, /, b: 3]
for original in originals:
    for body in bodies:
        for defaults in None, (), (1,), (1, 2, 3):
            def f():
                pass
            f.__code__, f.__defaults__, f.__kwdefaults__ = original.__code__, original.__defaults__, original.__kwdefaults__
            f.__defaults__ = defaults
            f.__code__ = body.__code__
            for args in (), (1,), (1, 2, 3, 4, 5):
                try:
                    print(f(*args))
                except TypeError as e:
                    print(e)
