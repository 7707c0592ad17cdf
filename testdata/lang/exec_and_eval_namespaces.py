def f():
    x = 1
    exec("x = 2")
    print(x, eval("x + 1"))
    ns = {"x": 10}
    exec("y = x + 1", ns)
    print(ns["y"], eval("[x for _ in range(2)]", {"x": 5}))
    g, l = {"a": 1}, {"b": 2}
    exec("c = a + b", g, l)
    print("c" in g, l["c"])


f()
exec("def made(n):\n    return n * 2\n")
print(made(4))
code = compile("a * b", "<formula>", "eval")
print(eval(code, {"a": 6, "b": 7}))
print(locals() is globals(), "f" in globals())
class C:
    exec("attr = 5")
print(C.attr)
