print(len([1]))
len = lambda x: "mine"
print(len([1]))
del len
print(len([1]))


def f():
    print = [].append
    print(1)
    return print


f()
import builtins
print(builtins.len is len, "len" in dir(builtins))
print(sorted(k for k in globals() if not k.startswith("__")))
def g(a):
    b = a + 1
    return locals()
print(g(1))
exec("new_name = 5")
print(new_name, eval("new_name + 1"), eval("x * 2", {"x": 21}))
ns = {}
exec("def h(): return 'h'\ny = h()", ns)
print(ns["y"], "__builtins__" in ns)
