s = "a" * 1000 + "é" + "😀" * 3
print(len(s), s[1000], s[1001], s[-1], s.find("😀"), s[999:1002], s.count("a"), s.rindex("a"))
print([c for c in s[998:]], s.replace("a", "")[::-1], s.encode()[-5:], s.split("é")[1])
