class Evil:
    def __init__(self, target): self.target = target
    def __eq__(self, o):
        self.target.clear()
        return False


a = [1, 2, 3]
print(Evil(a) in a, a)
b = [1, 2, 3]
print(b.count(Evil(b)), b)
c = [1, 2, 3]
try:
    c.remove(Evil(c))
except ValueError as e:
    print(e, c)
