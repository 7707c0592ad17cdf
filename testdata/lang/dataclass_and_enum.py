from dataclasses import dataclass, field
from enum import Enum


@dataclass
class Order:
    table: int
    dishes: list = field(default_factory=list)
    paid: bool = False


class Color(Enum):
    RED = 1
    GREEN = 2


o = Order(3)
o.dishes.append("soup")
print(o, o == Order(3, ["soup"]), Order(1).dishes)
print(Color.RED, Color(2), Color["RED"].value, list(Color), Color.RED is Color.RED, Color.RED.name)
