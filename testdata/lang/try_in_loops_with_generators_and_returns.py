def first_good(items):
    for x in items:
        try:
            v = 10 // x
        except ZeroDivisionError:
            continue
        except TypeError as e:
            print("type", e)
            continue
        else:
            return x, v
        finally:
            print("tried", x)
    return None


print(first_good([0, "a", 5, 2]), first_good([0]))
