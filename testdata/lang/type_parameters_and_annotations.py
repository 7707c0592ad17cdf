def first[T](xs: list[T]) -> T:
    return xs[0]


class Box[T]:
    def __init__(self, v: T): self.v = v


type Pair = tuple[int, int]
print(first([1, 2]), Box(3).v, Pair.__name__)
print(list[int], dict[str, list[int]], int | None, tuple[int, ...])
x: int | None = None
print(__annotations__)
class A:
    a: int
    b: str = "s"
print(A.__annotations__, A.b)
