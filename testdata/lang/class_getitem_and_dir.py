class Box:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
    def __dir__(self): return ["b", "a"]


print(Box[int], Box["x", 1], dir(Box()))
class A:
    x = 1
    def m(self): pass
a = A(); a.z = 2
print([n for n in dir(a) if not n.startswith("_")], "__init__" in dir(A))


# A metaclass that answers None for __class_getitem__ has none.
class Answers(type):
    def __getattr__(cls, name):
        return None


class Answered(metaclass=Answers):
    pass


try:
    Answered[0]
except TypeError as e:
    print(e)
