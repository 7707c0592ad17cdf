# bide: extras
# clock: both
import time

def slow_square(x):
    time.sleep(0.01)
    return x * x

print(await run_in_executor(None, slow_square, 12))
squares = await gather(*(run_in_executor(None, slow_square, n) for n in range(5)))
print(squares)
