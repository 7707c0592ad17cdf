def a():
    try:
        return 1
    finally:
        return 2


def b():
    for _ in range(3):
        try:
            raise ValueError
        finally:
            break
    return "broken out"


def c():
    n = 0
    while n < 3:
        n += 1
        try:
            return "never"
        finally:
            continue
    return n


def d():
    x = 1
    try:
        return x
    finally:
        x = 2


def e():
    try:
        try:
            raise ValueError("first")
        finally:
            raise KeyError("second")
    except KeyError as k:
        return repr(k.__context__)


def f():
    try:
        return print("evaluated") or "value"
    finally:
        print("finally")


print(a(), b(), c(), d(), e(), f())
