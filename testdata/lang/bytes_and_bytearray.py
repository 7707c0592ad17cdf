b = b"hello\x00\xff"
print(b, len(b), b[0], b[-1], b[1:3], list(b[:3]), b"a" + b"b", b * 2, b"l" in b, 104 in b, b.find(b"l"), b.hex(), b.hex(" "), bytes.fromhex("68 69"))
print(bytes(3), bytes([1, 2]), bytes("é", "utf-8"), b"abc".decode(), b"\xe9".decode("latin-1"), b"\xff\x41".decode("utf-8", "replace"), b"a\xff".decode(errors="ignore"), b"\xff".decode("utf-8", "backslashreplace"))
print(b"a,b".split(b","), b"-".join([b"x", b"y"]), b"Abc".upper(), b" x ".strip(), b"abc".replace(b"b", b"--"), b"abc".startswith(b"ab"), b"a" < b"b", b"12".isdigit(), b"x".center(5, b"*"), b"it's", b'"\'')
ba = bytearray(b"abc")
ba[0] = 65
ba.append(100)
ba.extend(b"ef")
ba += b"g"
del ba[1]
ba[1:2] = b"ZZ"
print(ba, len(ba), ba.pop(), bytes(ba), ba == b"AZZdef", ba.decode(), bytearray(2), ba.reverse(), ba)
print(hash(b"a") == hash(b"a"), {b"k": 1}[b"k"], b"abc"[::-1], [hex(x) for x in b"\x01\x10"], b"a" == "a")
for bad in ('b"a" + "b"', 'bytes("a")', 'bytes([256])', 'bytes(-1)', 'b"a"[5]', 'b"abc".index(b"z")', 'bytearray(b"a").append(300)', 'b"a".join(["x"])', '"a" in b"abc"', '300 in b"a"', 'bytes.fromhex("zz")', 'b"\\xff".decode("ascii")', 'bytes([1, "a"])', 'b"a".find("a")', 'bytes(1.5)', 'b"%d" % "x"', 'bytes("a", "b", "c", "d")'):
    try:
        print(eval(bad))
    except (TypeError, ValueError, IndexError) as e:
        print(bad, "->", type(e).__name__, e)
