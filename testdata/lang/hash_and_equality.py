class E:
    def __init__(self, v): self.v = v
    def __eq__(self, o):
        if not isinstance(o, E): return NotImplemented
        return self.v == o.v


print(E(1) == E(1), E(1) != E(2), E(1) == 1, 1 != E(1), E(1) in [E(1)], [E(1)].index(E(1)), [E(1)] == [E(1)])
try:
    {E(1)}
except TypeError as e:
    print(e)


class O: pass


o = O()
print(o == o, o != O(), hash(o) == hash(o), o in {o}, O() == O())
print(hash(1) == hash(1.0) == hash(True), hash(()) == hash(()), hash(None) == hash(None), hash("") == hash(""), hash(-1), hash(-2), hash(2.5), hash(10 ** 30))
nan = float("nan")
print(nan in [nan], nan == nan, [nan] == [nan], (nan,) == (nan,), {nan: 1}.get(nan), [float("nan")] == [float("nan")])
