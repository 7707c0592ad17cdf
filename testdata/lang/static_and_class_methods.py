class K:
    n = 0

    @staticmethod
    def plain(x):
        return x

    @classmethod
    def bump(cls, by=1):
        cls.n += by
        return cls.__name__, cls.n


class L(K):
    pass


print(K.plain(1), K().plain(2), K.bump(), L.bump(5), K.n, L.n, L().bump())
print(K.bump.__self__, type(K.__dict__["plain"]).__name__, type(K.__dict__["bump"]).__name__)
