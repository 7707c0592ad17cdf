# Lists, sets and dicts by comprehension, nested and filtered, and generator expressions in calls.
words = [w + str(n) for n in range(200) for w in ("alpha", "beta", "gamma", "delta")]
total = 0
for _ in range(350):
    lengths = {w: len(w) for w in words}
    total += sum(lengths.values())
    total += len({w[0] + w[-1] for w in words if len(w) > 5})
    table = [[i * j for j in range(40)] for i in range(40)]
    total += sum(row[i] for i, row in enumerate(table))
    total += max(x for row in table for x in row if x % 7)
    total += len([(a, b) for a in range(60) for b in range(a) if (a + b) % 3 == 0])
    total += sum(1 for w in words if any(c in "xyz79" for c in w))
print(total)
