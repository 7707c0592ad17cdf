print("line one")
print("no newline", end="")
raise ValueError
