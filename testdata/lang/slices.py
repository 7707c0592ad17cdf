a = list(range(10))
print(a[2:5], a[:3], a[7:], a[-3:], a[:-7], a[::3], a[::-1], a[8:2:-2], a[100:], a[-100:2], a[5:2], a[:])
a[1:3] = ["x"] * 4
print(a)
a[::2] = range(len(a[::2]))
print(a)
a[2:2] = ["ins"]
a[-1:] = []
print(a)
del a[::3]
print(a)
for bad in ("a[::2] = [1]", "a[::0]", "a['x']", "a[1:2] = 3", "a[99]", "a[99] = 1", "a[1.5]", "str('abc')['x']", "(1,)[5]"):
    try:
        exec(bad)
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
print("abcdef"[1:-1:2], (1, 2, 3)[::-1], b"bytes"[1:3], range(20)[3:15:4], slice(1, 2, 3), slice(None).indices(5))
class S:
    def __getitem__(self, k): return k
print(S()[1:2], S()[::], S()[1, 2:3], S()[...], S()[1:2, ::3], S()[*[1, 2]])
