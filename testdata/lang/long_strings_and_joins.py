words = [f"w{i}" for i in range(2000)]
text = " ".join(words)
print(len(text), text[:12], text[-5:], text.count("w1"), len(text.split()), text.replace("w", "").split()[1999], text.find("w1999"), text.upper()[:4])
lines = "\n".join(text.split()[i] for i in range(0, 2000, 400))
print(lines.splitlines(), [l.zfill(6) for l in lines.split("\n")])
rev = "".join(reversed(text))
print(rev[:6], rev == text[::-1], text * 2 == text + text, hash(text) == hash(" ".join(words)))
