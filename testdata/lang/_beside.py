print("loading", __name__)
value = 1


def double(x):
    return 2 * x
