x = 1
print("loading", __name__, __package__)
