print(None, ..., NotImplemented, Ellipsis is ..., type(None), type(...), repr(None), None == None, None is None, bool(None), [None, ...], {None: 1}[None])
def f(): pass
print(f(), (lambda: ...)())
for bad in ("None.x", "None + 1", "n = None; n()", "n = None; n[0]", "len(None)", "for x in None: pass", "None.x = 1", "a, b = None", "... + 1"):
    try:
        exec(bad)
    except (TypeError, AttributeError) as e:
        print(bad, "->", type(e).__name__, e)
