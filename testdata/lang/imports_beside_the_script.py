import _beside
import _beside as alias
from _beside import value, double as dbl
from _pack import sub
from _pack.sub import deep
import _pack.sub
import sys

print(_beside.__name__, alias is _beside, value, dbl(4))
print(_pack.__name__, sub.__name__, deep(), _pack.sub.where, sub.__package__)
_beside.value = 99
import _beside as again
print(again.value, value)
try:
    from _beside import nothing
except ImportError as e:
    print(str(e).split(" (")[0])
try:
    import _beside.nothing
except ModuleNotFoundError as e:
    print(e)
try:
    import no_such_module
except ModuleNotFoundError as e:
    print(e, e.name)
print("_beside" in sys.modules, __name__)
from _star import *
print(public, "_private" in globals(), "hidden" in globals())
print(sorted(n for n in dir(_beside) if not n.startswith("__")))
def local_import():
    from _beside import double
    return double(1)
print(local_import())
