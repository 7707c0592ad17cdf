text = "a,b"
print(text.split(",")[0].upper().missing_method("x").strip())
