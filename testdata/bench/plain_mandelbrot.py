# The set in characters: complex numbers and a loop that ends early.
def rows(width, height, limit):
    for y in range(height):
        row = 0
        for x in range(width):
            c = complex(3.0 * x / width - 2.0, 2.4 * y / height - 1.2)
            z = 0j
            for _ in range(limit):
                if abs(z) > 2.0:
                    break
                z = z * z + c
            else:
                row += 1
        yield row


inside = list(rows(320, 220, 80))
print(sum(inside), max(inside))
