class Single:
    one = None
    def __new__(cls, *a):
        print("new", a)
        if cls.one is None:
            cls.one = super().__new__(cls)
        return cls.one
    def __init__(self, v): print("init", v); self.v = v


a, b = Single(1), Single(2)
print(a is b, a.v)


class Other:
    def __new__(cls): return 5
    def __init__(self): print("never")


print(Other())


class Bad:
    def __init__(self): return 1


try:
    Bad()
except TypeError as e:
    print(e)
try:
    object(1)
except TypeError as e:
    print(e)
class Empty: pass
try:
    Empty(1)
except TypeError as e:
    print(e)
