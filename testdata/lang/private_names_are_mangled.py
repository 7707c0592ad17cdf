class A:
    __hidden = 1
    def __secret(self): return "A"
    def call(self): return self.__secret(), self.__hidden


class B(A):
    def __secret(self): return "B"


print(B().call(), A._A__hidden, sorted(n for n in dir(A) if "secret" in n or "hidden" in n))
try:
    A().__hidden
except AttributeError as e:
    print(e)
