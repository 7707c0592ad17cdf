def g():
    x = 1
    yield x
    yield x + 1


a = g()
print(a.gi_running, a.gi_frame is not None, a.gi_code.co_name, a.gi_yieldfrom, a.__qualname__)
next(a)
list(a)
print(a.gi_frame)
import inspect
print(inspect.isgeneratorfunction(g), inspect.isgenerator(a))
