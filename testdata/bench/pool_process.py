# Two jobs that only compute, one after the other and in a ProcessPoolExecutor of two: the ratio of the times on
# the wall, the best of ten, goes to standard error.
import sys
import time
from concurrent.futures import ProcessPoolExecutor


def job(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


def main():
    n = 600_000
    alone, together = [], []
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(job, [10, 10]))
        for _ in range(10):
            start = time.perf_counter()
            serial = [job(n), job(n)]
            alone.append(time.perf_counter() - start)
            start = time.perf_counter()
            assert list(pool.map(job, [n, n])) == serial
            together.append(time.perf_counter() - start)
    print("pool over serial:", round(min(together) / min(alone), 2), file=sys.stderr)


if __name__ == "__main__":
    main()
