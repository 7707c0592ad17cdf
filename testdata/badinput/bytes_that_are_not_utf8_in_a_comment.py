# café
print("ok")
