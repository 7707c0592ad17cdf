# Small things that scripts look for in modules.
import enum, gc, inspect, os, sys, types

print(repr(inspect.BufferFlags.FULL_RO), list(inspect.BufferFlags.__members__), isinstance(inspect.BufferFlags.READ, enum.IntFlag))
try:
    inspect.nope
except AttributeError as e:
    print(e)
print(enum.bin(5), enum.bin(-5), enum.bin(5, 8), enum.show_flag_values(13), enum.DynamicClassAttribute is types.DynamicClassAttribute)
try:
    enum.Flag("F", "A B", boundary=enum.STRICT)(9)
except ValueError as e:
    print(e)
old = gc.get_threshold()
gc.set_threshold(5)
print(old, gc.get_threshold(), [sorted(s) for s in gc.get_stats()], gc.DEBUG_LEAK, gc.is_finalized([]), gc.get_freeze_count())
gc.set_threshold(*old)
r, w = os.pipe()
print(os.get_inheritable(r))
os.set_inheritable(r, True)
print(os.get_inheritable(r), os.get_inheritable(w))
os.set_inheritable(r, False)
print(os.get_inheritable(r))
with open(os.devnull) as f:
    print(os.get_inheritable(f.fileno()))
for wrong in (lambda: os.get_inheritable(9999), lambda: os.set_inheritable(-1, True), lambda: os.get_inheritable("x")):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
print(sys.gettrace(), sys.getprofile())
