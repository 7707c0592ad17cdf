# clock: both
import asyncio

log = []


async def main():
    loop = asyncio.get_running_loop()
    for delay in (0.05, 0.01, 0.03, 0.02, 0.04):
        loop.call_later(delay, log.append, delay)
    await asyncio.sleep(0.1)


asyncio.run(main())
print(log)
