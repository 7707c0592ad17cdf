# Building strings: appending, joining, formatting, splitting.
def main():
    text = ""
    for i in range(400_000):
        text += chr(97 + i % 26)
    parts = []
    for i in range(300_000):
        parts.append(f"{i:05d}:{i % 17}")
    line = ",".join(parts)
    fields = line.split(",")
    upper = sum(1 for f in fields if f.endswith("3") and f.upper() == f)
    return len(text), len(line), len(fields), upper, text.count("abc")


print(*main())
