def first():
    raise ValueError("first")


try:
    first()
except ValueError:
    {}["second"]
