# Raising and catching, through frames and finally blocks.
class Odd(Exception):
    pass


def check(n):
    if n % 2:
        raise Odd(n)
    return n


def guarded(n):
    try:
        return check(n)
    finally:
        guarded.calls += 1


def main():
    guarded.calls = caught = 0
    for i in range(700_000):
        try:
            guarded(i)
        except Odd as e:
            caught += e.args[0] & 1
    return guarded.calls, caught


print(*main())
