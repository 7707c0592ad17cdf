# Dictionaries with int and str keys: counting, lookup, deletion.
def main():
    counts = {}
    x = 12345
    for _ in range(1_200_000):
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF
        key = x % 5003
        counts[key] = counts.get(key, 0) + 1
    names = {f"name{k}": v for k, v in counts.items()}
    hits = 0
    for k in range(600_000):
        if f"name{k % 9000}" in names:
            hits += 1
    for k in list(counts):
        if k % 2:
            del counts[k]
    return len(counts), hits, sum(counts.values())


print(*main())
