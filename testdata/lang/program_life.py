def step(alive):
    counts = {}
    for x, y in alive:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    p = x + dx, y + dy
                    counts[p] = counts.get(p, 0) + 1
    return {p for p, n in counts.items() if n == 3 or n == 2 and p in alive}


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4):
    glider = step(glider)
for y in range(5):
    print("".join("#" if (x, y) in glider else "." for x in range(5)))
