# clock: both
# time.sleep (or any long computation) stops the one thread that everybody shares. While the cook sleeps, the
# bell stays silent; with asyncio.sleep it rings on.
import asyncio
import time


async def bell(log: list):
    for n in range(3):
        log.append(f"ring {n}")
        await asyncio.sleep(0.02)


async def nap_that_blocks(log: list):
    log.append("asleep at the stove")
    time.sleep(0.1)
    log.append("awake")


async def nap_that_gives_way(log: list):
    log.append("resting")
    await asyncio.sleep(0.5)
    log.append("rested")


async def main():
    for nap in nap_that_blocks, nap_that_gives_way:
        log = []
        await asyncio.gather(nap(log), bell(log))
        print(f"{nap.__name__}: {', '.join(log)}")


asyncio.run(main())
