# bide: extras
# A module of Python's library that bide lacks: the error says what there is instead.
try:
    import tkinter
except ModuleNotFoundError as e:
    print(e)
    print(e.__notes__[0].split(":")[0])
