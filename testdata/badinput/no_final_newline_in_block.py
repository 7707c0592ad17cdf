if True:
    print("in block")