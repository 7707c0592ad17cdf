x = "outer"
print([x for x in range(3)], x)
print({x: y for x, y in [(1, 2)]}, {x for x in "aab"} == {"a", "b"}, x)
print([(i, j) for i in range(3) if i for j in range(i)], [[j for j in range(i)] for i in range(3)])
def f():
    n = 2
    return [n * i for i in range(3)], (lambda: [n + k for k in range(2)])()
print(f())
class C:
    vals = [1, 2]
    doubled = [v * 2 for v in vals]
print(C.doubled)
g = (i for i in range(3))
print(next(g), list(g), list(g), type(g).__name__)
print([f() for f in [lambda: i for i in range(3)]])
print(sum(i * i for i in range(4)), dict((k, v) for k, v in zip("ab", range(2))))
try:
    i
except NameError as e:
    print(e)
print([a for a, *b in [(1, 2, 3)]], [x if x else "zero" for x in range(2)])
print([y := 1, y + 1], [[x := i] for i in range(2)], x)
lst = [1, 2, 3]
gen = (lst.append(9) or v for v in lst if v < 3)
print(list(gen), lst)
