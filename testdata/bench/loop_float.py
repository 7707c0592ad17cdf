# Floating point: Euler steps of a damped oscillator.
def main():
    x, v, dt = 1.0, 0.0, 0.0005
    for _ in range(4_000_000):
        a = -4.0 * x - 0.001 * v
        v = v + a * dt
        x = x + v * dt
    return x, v


x, v = main()
print(f"{x:.12f} {v:.12f}")
