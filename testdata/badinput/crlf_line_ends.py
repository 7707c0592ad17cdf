x = 1
if x:
    print("crlf", """a
b""".count("\r"))
print("end")
