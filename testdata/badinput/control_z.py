print("before")
print("after")
