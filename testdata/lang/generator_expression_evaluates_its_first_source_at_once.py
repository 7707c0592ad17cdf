def source():
    print("source")
    return [1, 2]


g = (print("item", x) for x in source())
print("made")
list(g)
try:
    (x for x in 3)
except TypeError as e:
    print(e)
