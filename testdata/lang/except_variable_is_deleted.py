e = "outer"
try:
    raise ValueError("v")
except ValueError as e:
    print(repr(e))
try:
    e
except NameError as n:
    print(n)


def f():
    try:
        raise KeyError(1)
    except KeyError as k:
        pass
    try:
        return k
    except UnboundLocalError as u:
        return str(u)


print(f())
