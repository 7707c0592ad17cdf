class L:
    def __len__(self): return 0
class B:
    def __bool__(self): return False
class BadB:
    def __bool__(self): return 1
class BadL:
    def __len__(self): return -1
class StrL:
    def __len__(self): return "a"


print(bool(L()), bool(B()), not L(), 1 if B() else 2, [x for x in (L(), B(), 1) if x], bool(object()))
for bad in (BadB, BadL, StrL):
    for f in (bool, len):
        try:
            print(f(bad()))
        except (TypeError, ValueError) as e:
            print(bad.__name__, f.__name__, type(e).__name__, e)
