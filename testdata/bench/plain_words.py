# Counting and rewriting words: split, lower, replace, join, format, dicts.
text = """It was a dark night, and the waiter served the other tables while the kitchen cooked. Soup came first; fish came
second, with rice and a lemon. Nobody waited for long, since nobody who can serve two tables stands at one."""
counts = {}
shown = 0
for n in range(9_000):
    for word in text.lower().replace(",", " ").replace(".", " ").replace(";", " ").split():
        counts[word] = counts.get(word, 0) + 1
    line = " ".join(w.capitalize() for w in text.split() if not w.startswith("t"))
    shown += len(f"{n:>6}: {line:<260.240}|{n / 7:8.3f}") + line.count("a") + line.find("lemon")
    shown += len("%s-%05d" % (line[::-1], n)) + sum(c.isalpha() for c in line[:40])
top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3]
print(top, shown)
