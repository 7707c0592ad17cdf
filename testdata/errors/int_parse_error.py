prices = ["12", "3,5"]
print(sum(int(p) for p in prices))
