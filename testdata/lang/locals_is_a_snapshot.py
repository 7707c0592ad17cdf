def f(a):
    b = 2
    l = locals()
    l["b"] = 99
    c = 3
    return b, sorted(locals()), l["b"], "c" in l


print(f(1))
def g():
    x = 1
    def h():
        return x, sorted(locals())
    return h()
print(g())
