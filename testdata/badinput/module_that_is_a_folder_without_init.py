import _folder
print(_folder.__name__)
