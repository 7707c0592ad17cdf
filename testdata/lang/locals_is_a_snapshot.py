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

def shared(p):
    z = 1; a = 2; m = 3
    def inner(): return z, a, m, p
    k = 4
    print(list(locals()), list(sys._getframe().f_locals))  # what inner functions share is last, in alphabetical order
import sys
shared(0)
