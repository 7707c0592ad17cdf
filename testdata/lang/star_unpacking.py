a = [1, 2]
print([*a, 3, *"xy"], (*a, *a), {*a, 2, 9}, {**{"k": 1, "j": 0}, "k": 2})
print(*a, *range(2), sep="-")
x = *a, 5
print(x)
def f(*args, **kw): return args, kw
print(f(*a, 3, *[4], k=1, **{"z": 2}))
for bad in ("a, b = [1]", "a, b = 1, 2, 3", "a, *b, c = [1]", "a, b = 5", "[] = [1]"):
    try:
        exec(bad)
    except (ValueError, TypeError) as e:
        print(e)
def g():
    return 1, *a
print(g(), [i for i in (*a, *a)])
for q, *r in ["abc", (1, 2)]:
    print(q, r)
