class Base:
    def __init__(self, v):
        self.v = v

    @classmethod
    def make(cls, v):
        return cls(v)

    @property
    def doubled(self):
        return self.v * 2


class Child(Base):
    def __init__(self, v):
        super().__init__(v + 1)
        super(Child, self).__init__(self.v + 1)

    @classmethod
    def make(cls, v):
        return super().make(v * 10)

    @property
    def doubled(self):
        return super().doubled + 1


c = Child.make(1)
print(c.v, c.doubled)
try:
    super().x
except RuntimeError as e:
    print(e)
try:
    super(Child, 3)
except TypeError as e:
    print(e)


class Other:
    def m(self):
        return super().missing


try:
    Other().m()
except AttributeError as e:
    print(e)
