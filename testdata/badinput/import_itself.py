import import_itself
print("twice", __name__)
