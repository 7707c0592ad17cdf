global g
g = 1
def f():
    global h
    def inner():
        global g
        g += 1
    inner()
    h = "made"
f()
print(g, h)
