# What a class matches is decided by the first class in its order that matches anything.
import collections.abc


def kind(x):
    match x:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"
    return "neither"


class DictFirst(collections.UserDict, collections.abc.Sequence):
    pass


class ListFirst(collections.UserList, collections.abc.Mapping):
    def __iter__(self):
        return iter(())


class Plain:
    pass


class Child(Plain):
    pass


print(kind(DictFirst()), kind(ListFirst()), kind(Plain()), kind(Child()))
collections.abc.Mapping.register(Plain)
print(kind(Plain()), kind(Child()))    # neither has a length: none is asked for


class Counted(collections.abc.Sequence):
    def __len__(self):
        print("len", end=" ")
        return 3

    def __getitem__(self, i):
        print("item", i, end=" ")
        if i < 3:
            return i * 10
        raise IndexError


def show(x):
    match x:
        case [a]:
            return a
        case [1, *_]:
            return "starts with 1"
        case [_, *_, 20]:
            return "ends with 20"
        case _:
            return "other"


print(show(Counted()))
match Counted():
    case [a, *rest]:
        print(a, rest)
