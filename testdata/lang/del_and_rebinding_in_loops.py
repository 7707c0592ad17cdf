for i in range(3):
    v = i
    del v
    try:
        v
    except NameError as e:
        print(i, e)
