# The factory of a defaultdict may lead back to it.
from collections import defaultdict


class Sub(defaultdict):
    def __init__(self):
        super().__init__(self._factory)

    def _factory(self):
        return []


text = repr(Sub())
print(text.startswith("Sub(<bound method Sub._factory of Sub(..., {"), text.count("Sub("))
d = defaultdict(int)
d["me"] = d
print(d)
print(defaultdict(), defaultdict(None, a=1))
