import atexit
def f(x, y=1): print("f", x, y)
atexit.register(f, 1, y=2); atexit.register(f, 3)
@atexit.register
def h(): print("h")
def k(): print('never')
atexit.register(k); atexit.unregister(k)
print("end")
