try:
    pass
except* ValueError:
    print("never")
else:
    print("else")
finally:
    print("finally")
