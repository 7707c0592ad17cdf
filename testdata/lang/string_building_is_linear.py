s = ""
for i in range(100_000):
    s += "x"
print(len(s))
t = s
s += "y"
print(len(t), len(s), t[-1], s[-1])
