if (n := len("abcd")) > 3:
    print(n)
print([y for x in range(5) if (y := x * x) % 2 == 0], y)
while (line := ["a", "b", ""][n - 4]) and n < 6:
    print(line)
    n += 1
print((a := 1) + (b := 2), a, b)
print(f"{(w := 5)=}", w)


def f():
    total = 0
    partial = [total := total + v for v in range(5)]
    return partial, total


print(f())
