f = lambda x: [1 / v for v in x]
print(sum(f(n) for n in ([1], [0])))
