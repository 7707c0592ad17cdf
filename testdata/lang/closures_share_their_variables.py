def counter():
    n = 0

    def up(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n
    return up, get


up, get = counter()
up(); up(5)
print(get())
funcs = [lambda: i for i in range(3)]
print([f() for f in funcs])
funcs = [lambda i=i: i for i in range(3)]
print([f() for f in funcs])
print(up.__closure__[0].cell_contents, up.__code__.co_freevars)


def make():
    fs = []
    for j in range(3):
        fs.append(lambda: j)
    return fs


print([f() for f in make()])
