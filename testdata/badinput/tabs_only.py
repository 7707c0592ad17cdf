if True:
	if True:
		print("tabs")
	print("one")
