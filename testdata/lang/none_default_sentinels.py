MISSING = object()
def get(d, k, default=MISSING):
    v = d.get(k, MISSING)
    if v is MISSING:
        if default is MISSING:
            raise KeyError(k)
        return default
    return v
print(get({"a": None}, "a"), get({}, "a", None))
try:
    get({}, "zz")
except KeyError as e:
    print(repr(e))
