# clock: both
import asyncio

log = []


async def main():
    loop = asyncio.get_running_loop()
    for i in range(6):
        loop.call_later(0.01, log.append, i)
    await asyncio.sleep(0.05)


asyncio.run(main())
print(log)
