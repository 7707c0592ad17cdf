# stderr: last
print("before")
raise KeyboardInterrupt
