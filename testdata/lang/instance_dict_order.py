class C:
    def __init__(self):
        self.z, self.a = 1, 2


c = C()
c.m = 3
del c.z
c.z = 4
print(c.__dict__, [*vars(c)])
c.__dict__ = {"new": 1}
print(c.new, hasattr(c, "a"))
c.__class__ = type("D", (), {"hi": lambda self: "hi"})
print(c.hi(), type(c).__name__)
