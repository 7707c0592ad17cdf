# A union with itself made the table grow, which CPython does not: the items came in another order.
letters = set("None")
print(letters, letters | letters, letters.union(letters), letters.union(letters.copy()), letters | frozenset(letters))
letters |= letters
letters.update(letters)
print(letters, frozenset("None").union("None"))
