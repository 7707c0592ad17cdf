# While a trace function was set, every generator that had begun stayed in memory.
import gc
import sys
import weakref

def count():
    yield 1
    yield 2

def begun():
    g = count()
    next(g)
    return weakref.ref(g)

def finished():
    g = count()
    list(g)
    return weakref.ref(g)

sys.settrace(lambda *args: None)
refs = [make() for make in (begun, finished) for _ in range(50)]
gc.collect()
print(sum(ref() is not None for ref in refs) < 10)
sys.settrace(None)
