# Decoding no bytes used to ask for the encoding; CPython gives "" whatever it is called.
print(repr(b"".decode("nope")), repr(str(b"", "nope")))
try:
    b"a".decode("nope")
except LookupError as e:
    print(e)


def outer():
    class C:
        pass

    C(a=1, **{"a": 2})


try:
    outer()
except TypeError as e:
    print(e)
