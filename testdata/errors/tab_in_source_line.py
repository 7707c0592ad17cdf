def f():
	x = 1
	return x.nothing + 2


f()
