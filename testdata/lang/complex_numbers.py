z = 3 + 4j
print(z, abs(z), z.real, z.imag, z.conjugate(), z * 2j, z / (1 - 1j), z ** 2, -z, z == 3 + 4j, complex(1, -2), complex("1+2j"), 1j * 1j)
print(complex(0, -0.0), [1j], {1 + 0j: "x"}[1], bool(0j), 2 ** 0.5j == 2 ** 0.5j, sum([1j, 2]))
try:
    1j // 2
except TypeError as e:
    print(e)
