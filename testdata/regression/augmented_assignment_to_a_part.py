# An augmented assignment to a slice was an internal error.
class Noted:
    def __getitem__(self, index):
        print("get", index)
        return 10

    def __setitem__(self, index, value):
        print("set", index, value)


def bound(name, value):
    print("bound", name)
    return value


x = y = [1, 2, 3]
x[1:2] *= 2
y[1:2] += [1]
print(x, x is y)


def local():
    z = [1, 2, 3, 4]
    z[::2] += []
    z[1:] += (9,)
    return z


print(local())
Noted()[bound("lower", 1):bound("upper", 2):bound("step", 3)] += bound("value", 5)
Noted()[:] -= 1
Noted()[1:2, 3] *= 2
for wrong in ("x[1:2] += 1", "x[1:2] -= [1]", "5[1:2] += 1", "x[::2] += [1]", "x['a':] += [1]"):
    try:
        exec(wrong)
    except Exception as e:
        print(f"{wrong}: {type(e).__name__}: {e}")
