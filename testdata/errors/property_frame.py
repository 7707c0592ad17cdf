class C:
    @property
    def p(self):
        return self._p


print(C().p)
