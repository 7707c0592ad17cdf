count = 0


def bump():
    global count, fresh
    count += 1
    fresh = "made"


def outer():
    n = 1

    def middle():
        def inner():
            nonlocal n
            n += 10
        inner()
        return n
    print(middle(), n)


bump(); bump()
print(count, fresh)
outer()


def reads_before():
    try:
        print(count)
    except UnboundLocalError as e:
        print(e)
    count = 1


reads_before()


def free_before():
    def inner():
        return later
    try:
        inner()
    except NameError as e:
        print(e)
    later = 1
    return inner()


print(free_before())
