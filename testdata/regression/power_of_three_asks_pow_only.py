# pow(a, b, c) never asks __rpow__: a class that has only that lacks __pow__. bide crashed where the second or third
# argument's class had __rpow__, and asked one __pow__ twice.
class Shown:
    def __repr__(self):
        return type(self).__name__


class Right(Shown):
    def __rpow__(self, *a):
        print('rpow', a)
        return 5


class Left(Shown):
    def __pow__(self, *a):
        print('pow', a)
        return 5


class Neither(Shown):
    def __pow__(self, *a):
        print('pow', a)
        return NotImplemented

    __rpow__ = __pow__


class Number(int):
    def __rpow__(self, *a):
        print('rpow', a)
        return 5


for a in Right(), Left(), Neither(), Number(2), 2, None, 2.5, 2j:
    for b in Right(), Left(), Neither(), Number(3), 2, None:
        for c in Right(), Left(), None, (1,), 7, Neither():
            try:
                print(a, b, c, pow(a, b, c))
            except (TypeError, AttributeError) as e:
                print(a, b, c, type(e).__name__, e)
