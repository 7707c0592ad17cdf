counter = 0


def bump():
    global counter
    counter += 10


def read():
    return new


def __getattr__(name):
    if name.startswith("dynamic"):
        return f"made {name}"
    raise AttributeError(f"no {name} here")
