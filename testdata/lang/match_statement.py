class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y


def what(v):
    match v:
        case 0 | 1: return "bit"
        case int(n) if n > 100: return f"big {n}"
        case -5: return "minus five"
        case "hello": return "greeting"
        case [] | (): return "empty"
        case [x]: return f"one {x}"
        case [x, *rest, 9]: return f"ends in nine {x} {rest}"
        case [1, 2, *_]: return "starts 1 2"
        case {"type": "a", **rest}: return f"a with {rest}"
        case {"k": [x, y]}: return f"pair {x} {y}"
        case Point(0, y=yy): return f"on axis {yy}"
        case Point(x, y) as p: return f"point {x} {y} {p is v}"
        case None | True | False: return f"constant {v}"
        case str() as s: return f"string {s!r}"
        case float(): return "float"
        case _: return "other"


for v in (0, 1, 500, -5, "hello", [], (), [7], [3, 4, 9], (1, 2, 3), {"type": "a", "z": 1}, {"k": (5, 6)}, Point(0, 3),
          Point(1, 2), None, False, "text", 2.5, {1}, 50):
    print(what(v))
