def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
        if steps > 200:
            break
    else:
        return steps
    return None


print([collatz(n) for n in (1, 6, 7, 27, 97)])
i = 0
while True:
    i += 1
    try:
        if i == 2:
            continue
        if i == 5:
            break
        print("at", i)
    finally:
        if i == 4:
            print("four")
print(i)
