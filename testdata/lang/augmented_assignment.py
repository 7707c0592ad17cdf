x = 5
x += 2; print(x)
x -= 1; print(x)
x *= 3; print(x)
x /= 4; print(x)
x //= 2; print(x)
x **= 3; print(x)
x %= 5; print(x)
n = 0b1100
n &= 0b0110; print(n)
n |= 1; print(n)
n ^= 7; print(n)
n <<= 4; print(n)
n >>= 2; print(n)
a = b = [1]
a += (2,)
print(b, a is b)
t = (1,)
u = t
t += (2,)
print(t, u)
s = "a"; s *= 3; print(s)
d = {"k": [1]}
d["k"] += [2]
d |= {"z": 1}
print(d)
tup = ([],)
try:
    tup[0] += [1]
except TypeError as e:
    print(e, tup)
