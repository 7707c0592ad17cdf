[].appnd(1)
