d = {"a": 1, "b": 2}
print(d, len(d), d["a"], d.get("z"), d.get("z", 0), "a" in d, list(d), list(d.keys()), list(d.values()), list(d.items()), d.setdefault("c", []), d.setdefault("a", 9))
print(d.pop("c"), d.pop("zz", "default"), d.popitem(), d, d.update({"x": 1}, y=2), d, d.update([("k", "v")]), d)
print(dict(a=1), dict([("a", 1)]), dict({"b": 2}, c=3), dict(zip("ab", [1, 2])), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), {**d, "a": 0}, {1: "a", 1.0: "b", True: "c"})
print({"a": 1} | {"b": 2, "a": 3}, {"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, list(reversed({"a": 1, "b": 2})), bool({}))
k = d.keys(); print(k, d.values(), d.items()); d["new"] = 1; print(k, len(k), "new" in k, k & {"new", "zz"}, sorted(k | {"q"}), k - {"a"} == {"x", "y", "k", "new"}, ("a", 1) in d.items())
del d["new"]; d["new"] = 2; d["a"] = 5; print(d)
c = d.copy(); c.clear(); print(d, c)
r = {}; r["self"] = r; print(r)
n = {}; n.setdefault("l", []).append(1); print(n, {i: i * i for i in range(3)}, {k: v for k, v in sorted({"b": 1, "a": 2}.items())})
for bad in ('{}["x"]', '{}[1]', '{}.pop("x")', '{}.popitem()', '{[]: 1}', '{{}: 1}', 'dict(1)', 'dict([1])', 'dict([(1, 2, 3)])', 'dict(["ab", "c"])', '{}.update(3)', '{}.get()', '{}.nope', 'dict(a=1, **{"a": 2})', '{} + {}', '{} | [1]', '{}.fromkeys(3)', 'dict(1, 2)', 'del {}["x"]', '{}.setdefault()', '{"a": 1}.items()[0]', '{(1, []): 2}', '{}.get(1, 2, 3)', '{} < {}'):
    try:
        exec("print(" + bad + ")" if not bad.startswith("del") else bad)
    except (TypeError, ValueError, KeyError, AttributeError) as e:
        print(bad, "->", type(e).__name__, e)
