import sys
print()
print(1, "a", None, [1, "x"], sep=", ", end="!\n")
print("no newline", end="")
print()
print(*[1, 2, 3], sep="")
print("to stdout", file=sys.stdout, flush=True)
print("a", "b", sep=None, end=None)
for bad in ({"sep": 1}, {"end": 3}, {"foo": 1}):
    try:
        print("x", **bad)
    except TypeError as e:
        print(e)
