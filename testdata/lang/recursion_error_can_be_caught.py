def f(n):
    return f(n + 1)


try:
    f(0)
except RecursionError as e:
    print(type(e).__name__, e)


class R:
    def __repr__(self): return repr(self)
    def __getattr__(self, n): return getattr(self, n + "x")
    def __eq__(self, o): return self == o


for act in (lambda: repr(R()), lambda: R().a, lambda: R() == 1):
    try:
        act()
    except RecursionError as e:
        print(e)
import sys
print(sys.getrecursionlimit())
sys.setrecursionlimit(200)
try:
    f(0)
except RecursionError as e:
    print(e)
def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n
print(100 < depth(0) < 200)
a = []
for _ in range(100000):
    a = [a]
try:
    repr(a)
except RecursionError as e:
    print(e)
