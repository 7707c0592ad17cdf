print(1 and 2, 0 and 2, 1 or 2, 0 or 2, "" or [] or {}, 1 and [] and 3, not 1, not [], not not "x")
log = []
def t(x): log.append(x); return x
t(0) and t(1); t(2) or t(3); t(4) and t(5) or t(6)
print(log)
print("a" if 1 else "b" if 1 else "c", (1 if 0 else 2) + 3)
print(None is None, [] is not [], 3 in [1, 3], 3 not in (1,), "b" in "abc", 1 == 1.0 == True)
