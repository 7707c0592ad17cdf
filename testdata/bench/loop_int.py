# Integer arithmetic in a while loop, with a remainder and a mask.
def main():
    i = total = 0
    while i < 5_000_000:
        total = (total + i * 3) & 0xFFFFFF
        if i % 7 == 0:
            total += 1
        i += 1
    return total


print(main())
