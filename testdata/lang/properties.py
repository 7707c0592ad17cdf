class Celsius:
    def __init__(self, t):
        self._t = t

    @property
    def t(self):
        "Degrees."
        return self._t

    @t.setter
    def t(self, v):
        if v < -273:
            raise ValueError("too cold")
        self._t = v

    @t.deleter
    def t(self):
        print("deleted")
        del self._t

    ro = property(lambda self: "read only")


c = Celsius(20)
c.t += 5
print(c.t, Celsius.t.__doc__, c.ro)
for act in ("c.t = -300", "c.ro = 1", "del c.ro"):
    try:
        exec(act)
    except (ValueError, AttributeError) as e:
        print(e)
del c.t
try:
    c.t
except AttributeError as e:
    print(e)
print(isinstance(Celsius.__dict__["t"], property))
