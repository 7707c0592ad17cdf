# Assigning nothing to an extended slice deletes it; the slice is read before the bytes.
b = bytearray(b'abcdef')
b[::2] = b''
print(b)
for item in (1.5, b'x', [300]):
    try:
        b[::0] = item
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
