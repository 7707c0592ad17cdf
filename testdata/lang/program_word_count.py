text = """the cook tells the waiter that the soup is ready
the waiter tells the guest that soup is coming"""
counts = {}
for line in text.splitlines():
    for word in line.split():
        counts[word] = counts.get(word, 0) + 1
for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:6]:
    print(f"{word:<8}{n:>3} {'#' * n}")
longest = max(counts, key=len)
print(longest, len(counts), sum(counts.values()))
