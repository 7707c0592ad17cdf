def a(n):
    return b(n + 1)


def b(n):
    values = [n]
    return c(
        values,
        key=n,
    )


def c(values, key):
    return values[key]


print("before")
a(1)
