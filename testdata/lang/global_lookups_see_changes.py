def f():
    return helper(1)


def helper(x):
    return x + 1


print(f())
helper = lambda x: x * 100
print(f())
del helper
try:
    f()
except NameError as e:
    print(e)
len = lambda x: -1
def g(): return len("abc")
print(g())
del len
print(g())
import builtins
builtins.added_builtin = "visible everywhere"
print(added_builtin)
