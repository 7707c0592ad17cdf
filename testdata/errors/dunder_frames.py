class C:
    def __add__(self, o):
        return o.missing

    def __getitem__(self, i):
        return self + i

    def __iter__(self):
        return iter([self[1]])


for x in C():
    pass
