def f(a, b):
    return a


result = f(f(1, 2), *[3, 4])
