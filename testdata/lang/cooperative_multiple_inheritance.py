class Root:
    def __init__(self, **kw):
        assert not kw, kw
        self.log = ["Root"]
    def close(self): self.log.append("close Root")


class Named(Root):
    def __init__(self, *, name, **kw):
        super().__init__(**kw)
        self.name = name
        self.log.append("Named")
    def close(self): self.log.append("close Named"); super().close()


class Sized(Root):
    def __init__(self, *, size=0, **kw):
        super().__init__(**kw)
        self.size = size
        self.log.append("Sized")
    def close(self): self.log.append("close Sized"); super().close()


class Both(Named, Sized):
    def __init__(self, **kw):
        super().__init__(**kw)
        self.log.append("Both")


b = Both(name="n", size=3)
b.close()
print(b.log, b.name, b.size)
try:
    Both(name="x", color=1)
except AssertionError as e:
    print(e)
