log = []


def obj(name, value):
    log.append(name)
    return value


lst = [1, 2, 3]
obj("list", lst)[obj("index", 1)] += obj("value", 10)
print(lst, log)
