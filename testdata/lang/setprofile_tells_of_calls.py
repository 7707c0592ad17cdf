# sys.setprofile: calls and returns of functions, and calls of what is written in C.
import sys
out = []


def ma(v):
    return 'one' if v == 1 else 'other'


def deep(n):
    if n == 0: raise OSError('x')
    deep(n - 1)


def gen():
    yield 1
    yield 2


def show(title):
    print('==', title)
    for o in out: print(*o)
    out.clear()


def pr(frame, event, arg): out.append((event, frame.f_code.co_name, getattr(arg, '__name__', arg)))
sys.setprofile(pr); ma(1); x = len('abc'); 'a'.upper(); [].append(1); deep(1) if 0 else 0; max(1, 2); print('hi'); sys.setprofile(None)
show('profile')
sys.setprofile(pr)
try: deep(1)
except OSError: pass
try: int('x')
except ValueError: pass
try: [].pop()
except IndexError: pass
sorted([2,1], key=lambda v: v)
list(map(str, [1]))
sys.setprofile(None)
show('profile2')
sys.setprofile(pr)
list(gen())
deep.__name__.upper().lower()
print(*[1, 2], sep='-')
sys.setprofile(None)
show('generators')
print(sys.getprofile())
