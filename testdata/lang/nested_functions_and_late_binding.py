def outer(n):
    def show():
        return name()
    def name():
        return f"inner {n}"
    n += 1
    return show()


print(outer(1))
def later():
    return defined_below()
def defined_below():
    return "found at call time"
print(later())
def make_adders():
    return {k: (lambda x, k=k: x + k) for k in range(3)}
print([f(10) for f in make_adders().values()])
def gen_closure():
    x = 0
    def step():
        nonlocal x
        x += 1
        return x
    while x < 3:
        yield step()
print(list(gen_closure()))
