print("bom")
print(1)
