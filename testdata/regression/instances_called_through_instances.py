# A class whose __call__ is an instance of itself used to end in a crash.
class A:
    pass


A.__call__ = A()
try:
    A()()
except RecursionError as e:
    print(type(e).__name__)


class Loses:
    def __iter__(self):
        return self

    def __next__(self):
        del Loses.__next__
        return 1


# As did a loop over an object that loses its __next__.
try:
    for i in Loses():
        print(i)
except TypeError as e:
    print(e)
