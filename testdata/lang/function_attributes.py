def documented(a: int, b: "str" = "x") -> None:
    """What it does.

    More.
    """


documented.extra = 1
print(documented.__name__, documented.__qualname__, documented.__module__)
print(documented.__doc__)
print(documented.__annotations__, documented.extra, documented.__dict__)
print(documented.__code__.co_argcount, documented.__code__.co_varnames, documented.__code__.co_name)
documented.__name__ = "renamed"
print(documented.__name__)
print((lambda: 0).__name__, type(documented).__name__, callable(documented))


class K:
    def m(self):
        def inner(): pass
        return inner


print(K.m.__qualname__, K().m().__qualname__, K().m.__self__.__class__.__name__, K().m.__func__ is K.m)
