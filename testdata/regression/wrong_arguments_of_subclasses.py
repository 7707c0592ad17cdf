# Subclasses of int, str, float and set complain in other words than these types themselves; sorted() counts its
# arguments before it looks at keywords, and these are list.sort's.
def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except TypeError as e:
        print(e)


for base in (int, str, float, set, frozenset):
    for cls in (base, type("C", (base,), {})):
        attempt(cls, 1, 2, 3, 4)
        attempt(cls, 1, x=1)
attempt(sorted, a=1)
attempt(sorted, [], a=1)
attempt(sorted, 1, a=1)
attempt(sorted, [2, 1], key=str, reverse=True)
attempt(None, **{1: 2})
