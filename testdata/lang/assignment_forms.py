a = b = [1]
print(a is b)
a, b = 1, 2
a, b = b, a
print(a, b)
[c, (d, e)] = 1, "xy"
print(c, d, e)
first, *rest = range(4)
*init, last = "abc"
head, *mid, tail = [1, 2]
print(first, rest, init, last, head, mid, tail)
x: int = 5
y: "not evaluated"
print(x, "y" in globals())
i = 0
seq = [0, 0]
i, seq[i] = 1, "set"
print(i, seq)
(z) = 3
print(z)
