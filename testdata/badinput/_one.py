import _two
value = 1
