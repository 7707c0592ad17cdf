class Stack(list):
    def push(self, x): self.append(x)
    def __getitem__(self, i): return f"item {super().__getitem__(i)}"


class Count(dict):
    def __missing__(self, k): return 0


class Euro(float):
    def __str__(self): return f"{float(self):.2f} EUR"


class Shout(str):
    def __new__(cls, s): return super().__new__(cls, s.upper())


class Even(int):
    def __add__(self, o): return Even(int(self) + int(o))
    def __repr__(self): return f"Even({int(self)})"


class Err(Exception):
    def __init__(self, code): super().__init__(f"code {code}"); self.code = code


s = Stack([1, 2]); s.push(3)
print(s, s[0], len(s), isinstance(s, list), s == [1, 2, 3], [x for x in s])
c = Count()
c["a"] += 1
print(c, c["zz"])
print(Euro(3), Euro(3) + 1, Shout("loud"), Shout("x") + "y", Even(2) + 2, Even(2) * 2, [Even(4)])
try:
    raise Err(7)
except Err as e:
    print(e, e.code, e.args, repr(e))
class T(tuple): pass
print(T((1, 2)), T([1]) == (1,), hash(T((1,))) == hash((1,)), {T((1,)): 1}[(1,)])
