x = b"\u1234"
print(len(x))
