n = 3
while n:
    n -= 1
else:
    print("else", n)
while True:
    n += 1
    if n == 2:
        continue
    if n > 3:
        break
    print(n)
else:
    print("never")
print("end", n)
