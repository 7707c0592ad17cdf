s = "the cat and the hat"
print(s.find("the"), s.find("the", 1), s.rfind("the"), s.find("x"), s.index("cat"), s.rindex("the"), s.count("the"), s.count(""), s.count("a", 5, 10))
print(s.replace("the", "a"), s.replace("the", "a", 1), s.replace("", "-", 3), s.startswith("the"), s.startswith(("x", "th")), s.endswith("hat", 5), s.startswith("cat", 4))
print(s.split(), s.split("the"), s.split(" ", 2), s.rsplit(" ", 1), "a,,b,".split(","), "  a  b ".split(), "".split(), "".split(","), " a b ".split(None, 1))
print(s.partition(" "), s.rpartition(" "), s.partition("z"), s.rpartition("z"), "a\nb\r\nc\x0bd\u2028e".splitlines(), "a\nb\n".splitlines(True))
print("-".join(["a", "b"]), "".join("xyz"), ",".join([]), "  x ".strip() + "|", "xxaxx".strip("x"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "pre-x".removeprefix("pre-"), "x.py".removesuffix(".py"))
print("a".center(5, "*"), "ab".center(5), "a".ljust(3, ".") + "|", "a".rjust(3), "42".zfill(5), "-42".zfill(5), "+1".zfill(4), "a\tb".expandtabs(4), "\t|".expandtabs())
print("abc".translate({97: "A", 98: None, 99: 100}), str.maketrans("ab", "xy", "z"), "hello".translate(str.maketrans("el", "ip")), "abc" in "xabcx", "" in "", "é".encode("latin-1"))
