# The game of life on an endless board: sets of tuples.
def step(alive):
    near = {}
    for x, y in alive:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    near[x + dx, y + dy] = near.get((x + dx, y + dy), 0) + 1
    return {cell for cell, n in near.items() if n == 3 or n == 2 and cell in alive}


alive = {(0, 1), (1, 3), (2, 0), (2, 1), (2, 4), (2, 5), (2, 6)}
for _ in range(700):
    alive = step(alive)
print(len(alive), min(alive), max(alive))
