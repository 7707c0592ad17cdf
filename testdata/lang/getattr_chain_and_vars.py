class N: pass


n = N()
n.a = N()
n.a.b = [N()]
n.a.b[0].c = lambda: {"k": (1, 2)}
print(n.a.b[0].c()["k"][1])
n.a.b[0].d = 1
n.a.b[0].d += 1
print(vars(n.a.b[0])["d"], sorted(vars(n)), n.__dict__["a"] is n.a)
n.__dict__["dyn"] = 5
print(n.dyn)
for i in range(80):
    setattr(n, f"attr{i}", i)
del n.attr5
print(n.attr79, len(vars(n)), hasattr(n, "attr5"), list(vars(n))[:3])
N.shared = "class"
print(n.shared)
n.shared = "own"
print(n.shared, N.shared)
