# Making objects of classes with inheritance, dunder operators and properties.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    @property
    def norm(self):
        return self.x * self.x + self.y * self.y


class Named(Point):
    def __init__(self, x, y, name):
        super().__init__(x, y)
        self.name = name


def main():
    total = Point(0, 0)
    for i in range(400_000):
        total = total + Named(i, 1, "p")
        if total.norm < 0:
            break
    return total.x, total.y


print(*main())
