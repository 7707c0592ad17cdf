bads = ['"a".index("b")', '"a".split("")', '"a".join([1])', '"a".join(3)', '"a".replace("a")', '"a" + 1', '"a" * "b"', '"a".center(5, "ab")', '"a".find(1)', '"a".startswith(1)', '1 in "a"', '"a".encode("nope")', '"é".encode("ascii")', 'b"\\xff".decode()', '"a"[5]', '"a".partition("")', '"a".upper(1)', '"a".nope()', '"a".split(1)', 'chr(-1)', 'chr(1114112)', 'ord("ab")', 'ord(1)', '"a".zfill("x")', '"a".strip(1)', 'str.maketrans("a", "bc")', '"a".join(["b", None])', '"a".count()', '"a".format_map()', 'str(1, 2, 3, 4)', '"abc".rindex("z")']
for bad in bads:
    try:
        print(bad, eval(bad))
    except (TypeError, ValueError, LookupError, AttributeError) as e:
        print(bad, "->", type(e).__name__, e)
