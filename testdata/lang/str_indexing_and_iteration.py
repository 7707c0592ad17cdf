s = "aé日😀z"
print(len(s), s[0], s[2], s[-2], s[1:4], s[::-1], list(s), s.index("😀"), [ord(c) for c in s], s.encode(), s * 2, s < "b", max(s), sorted(s))
print("abc" == "abc", "a" "b", hash("a") == hash("a"), s is not None, "x" * 0 == "", "x" * -1, 3 * "ab", "%s" % s, s.upper(), s.encode("utf-16-le"))
print(repr("it's"), repr('say "x"'), repr("both ' and \""), repr("\n\t\r\\\x00\x1f\x7f\x80\xa0\u3000\ud800"), str("plain"), ascii(s))
print("".join(reversed(s)), list(enumerate("ab", 1)), "a" < "B", "Z" < "a", ("a", 1) < ("a", 2), chr(128512), chr(65), ord("€"))
big = ""
for i in range(1000):
    big += str(i)
print(len(big), big[-5:], big.count("99"))
