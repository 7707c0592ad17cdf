# A MemoryError of CPython's own is a ready-made one, which gets no context; one the script raises does.
class Long:
    def __len__(self):
        return 10**16

    def __iter__(self):
        return iter(())


def raises():
    raise MemoryError("mine")


for ask in (
    lambda: list(Long()),
    lambda: "a" * 10**17,
    lambda: [1] * 2**60,
    lambda: bytes(2**60),
    lambda: "a".center(2**62),
    lambda: "%1000000000000000d" % 3,
    raises,
):
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            ask()
        except MemoryError as e:
            print(repr(e), repr(e.__context__))
