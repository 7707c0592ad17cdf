# The order in which displays and calls take things, with and without a yield: items behind a star are taken before
# the yield, keys of a dict are hashed after all of a run of pairs were evaluated.
def items():
    print("iter")
    yield 1


def f(*args, **kw):
    print("called", args, kw)


def displays(a):
    yield lambda: 0
    try:
        f(*items(), (yield 1))
        f(*a, (yield 2))
    except TypeError as e:
        print(e)
    try:
        f(*a, k=(yield 3))
    except TypeError as e:
        print(e)
    for number in range(3):
        try:
            match number:
                case 0:
                    print([*items(), *a, (yield 4)])
                case 1:
                    print({*a, *(yield 5)})
                case 2:
                    print((*a, *items(), (yield 6), *items()))
        except TypeError as e:
            print(e)


for a in (3, [4]):
    for step in displays(a):
        print("step", step if isinstance(step, int) else "begins")

for make in (
    lambda: {[]: 1, print("x"): 2},
    lambda: {**{1: 2}, []: 1, print("x"): 2},
    lambda: {1: 2, **3, print("y"): 3},
    lambda: {[]: 1, **print("z")},
    lambda: {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 0, 11: 1, 12: 2, [13]: 3, print("late"): 5},
    lambda: {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 0, 11: 1, 12: 2, [13]: 3, 14: 4, print("at once"): 5},
    lambda: {print("one"): 1, print("two"): 2, **{print("three"): 3}},
):
    try:
        print(make())
    except TypeError as e:
        print(e)
