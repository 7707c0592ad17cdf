# Functions made by functions: counters, compositions, decorators and free variables that change.
def counter():
    n = 0

    def add(step=1):
        nonlocal n
        n += step
        return n

    return add


def compose(*functions):
    def run(x):
        for f in functions:
            x = f(x)
        return x

    return run


def counted(f):
    def wrapper(*args):
        wrapper.calls += 1
        return f(*args)

    wrapper.calls = 0
    return wrapper


@counted
def scale(x, by):
    return x * by % 1_000_003


steps = [counter() for _ in range(10)]
pipeline = compose(lambda x: x + 1, lambda x: x * 3, lambda x: x - 2)
total = 0
for i in range(400_000):
    total += steps[i % 10](2) + pipeline(i) + scale(i, 7)
print(total, scale.calls, [s(0) for s in steps[:3]])
