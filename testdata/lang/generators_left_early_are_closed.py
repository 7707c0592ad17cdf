# A generator that only a for loop has is closed as soon as the loop is left, however that is.
import asyncio
import sys


def numbers(name="gen"):
    try:
        yield 1
        yield 2
        yield 3
    finally:
        print("closed", name)


for x in numbers():
    break
print("after break")

try:
    for x in numbers():
        raise KeyError(x)
except KeyError as e:
    print("caught", e)


def first():
    for x in numbers("inner"):
        for y in numbers("innermost"):
            return x + y


print(first())


class Tree:
    def __iter__(self):
        try:
            yield "leaf"
        finally:
            print("closed tree")

    def walk(self, deep):
        try:
            yield deep
        finally:
            print("closed walk")


tree = Tree()
for leaf in tree:
    break
for leaf in tree.walk(3):
    break
for leaf in Tree():
    break


def through():
    yield from numbers("delegate")


for x in through():
    break
else:
    print("never")

held = numbers("held")
for x in held:
    break
print("still open", next(held))


def keep(g):
    kept.append(g)
    return g


kept = []
for x in keep(numbers("kept")):
    break
print("kept open", next(kept[0]))


class Holder:
    def __iter__(self):
        self.it = numbers("holder")
        return self.it


holder = Holder()
for x in holder:
    break
print("holder open", next(holder.it))


def stubborn():
    try:
        yield 1
    finally:
        raise ValueError("while closing")


hooked = []
sys.unraisablehook = lambda args: hooked.append((args.exc_value, args.object.__name__))
for x in stubborn():
    break
print("ignored", hooked)

try:
    for x in numbers("outer"):
        for y in numbers("with continue"):
            continue
        try:
            for z in numbers("in try"):
                break
        finally:
            print("finally")
        break
finally:
    print("all closed")
for g in (held, kept[0], holder.it):
    g.close()


async def collect():
    for x in numbers("in a coroutine"):
        return x


print(asyncio.run(collect()))
