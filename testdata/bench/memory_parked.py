# 100,000 tasks (or as many as the first argument says) wait for one Event. What each of them adds to the
# resident memory goes to standard error, where the system tells.
import asyncio
import sys


async def park(gate):
    await gate.wait()
    return 1


def resident():
    try:
        with open("/proc/self/statm") as f:
            return int(f.read().split()[1]) * 4096
    except (NameError, OSError):
        return 0


async def main(n):
    gate = asyncio.Event()
    before = resident()
    tasks = [asyncio.create_task(park(gate)) for _ in range(n)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    grown = resident() - before
    if n and grown > 0:
        print("bytes each:", grown // n, file=sys.stderr)
    gate.set()
    total = 0
    for t in tasks:
        total += await t
    return total


n = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
print(asyncio.run(main(n)) == n)
