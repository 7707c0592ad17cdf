# A mro() may set __bases__ itself: the innermost change counts, and no circle comes to be.
ready = False


class Meta(type):
    def mro(cls):
        global ready
        if ready and cls.__name__ == "C":
            ready = False
            C.__bases__ = (B2,)
        return type.mro(cls)


class A(metaclass=Meta):
    pass


class B1(A):
    pass


class B2(A):
    pass


class C(A):
    pass


ready = True
C.__bases__ = (B1,)
print([b.__name__ for b in C.__bases__], [b.__name__ for b in C.__mro__])
print(B1.__subclasses__() == [], [c.__name__ for c in B2.__subclasses__()])


class Circular(type):
    def mro(cls):
        if ready:
            if cls.__name__ == "D1":
                D2.__bases__ = (D1,)
            if cls.__name__ == "D2":
                D1.__bases__ = (D2,)
        return type.mro(cls)


class D(metaclass=Circular):
    pass


class D1(D):
    pass


class D2(D):
    pass


ready = True
try:
    D1.__bases__ += ()
except TypeError as e:
    print("TypeError", e)
