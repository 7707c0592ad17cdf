# Classes dropped the keys of their namespace that are no strings.
import warnings

warnings.simplefilter("ignore")
C = type("C", (), {1: 2, "a": 3, None: 4})


class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases):
        return {(1, 2): 3}


class D(C, metaclass=Meta):
    x = 1
    locals()[2] = "two"


for cls in C, D:
    print([key for key in cls.__dict__ if not isinstance(key, str) or key[0] != "_"], cls.a, cls().a)
    for f in dir, lambda c: dir(c()):
        try:
            f(cls)
        except TypeError as e:
            print("dir:", e)
print(D.__dict__[2], C.__dict__.get(None), vars(D)[1, 2])
C.b = 5
print(list(C.__dict__)[-1], D.b)
