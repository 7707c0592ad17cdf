café = 1
ñ = 2
变量 = 3
ﬁ = 4
print(café, ñ, 变量, fi, "変".isidentifier())
class Ünï:
    Δ = 5
print(Ünï.Δ, Ünï.__name__)
