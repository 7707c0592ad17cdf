def f():
    return "no newline"
print(f())