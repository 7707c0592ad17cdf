# (-1).to_bytes(0, signed=True) is b"" in CPython; it used to be too big.
print((-1).to_bytes(0, "little", signed=True))
try:
    (-2).to_bytes(0, "little", signed=True)
except OverflowError as e:
    print(e)
try:
    b"ab".hex(1)
except TypeError as e:
    print(e)
