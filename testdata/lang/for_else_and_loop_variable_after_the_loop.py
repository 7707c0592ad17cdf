for i in range(3):
    pass
else:
    print("else", i)
for i in []:
    pass
else:
    print("empty else", i)
for i in range(10):
    if i == 4:
        break
else:
    print("never")
print(i)
for a, (b, *c) in [(1, (2, 3, 4)), (5, (6,))]:
    print(a, b, c)
for x in "ab":
    for y in "cd":
        if y == "d":
            continue
        print(x, y)
