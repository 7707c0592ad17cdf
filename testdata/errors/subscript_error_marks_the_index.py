data = {"rows": [[1, 2], [3]]}
print(data["rows"][1][1] + 5)
