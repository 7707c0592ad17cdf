print("ok")
name = "café"
