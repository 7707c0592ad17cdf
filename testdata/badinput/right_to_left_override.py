# ‮
print("ok")
