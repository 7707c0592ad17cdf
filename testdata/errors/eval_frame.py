eval("1 +\n 'a'")
