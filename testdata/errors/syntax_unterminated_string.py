x = "never closed
y = 1
