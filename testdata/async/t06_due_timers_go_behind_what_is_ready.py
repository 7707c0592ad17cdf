# clock: both
import asyncio

log = []


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0, log.append, "later0")
    loop.call_soon(log.append, "soon1")
    loop.call_soon(log.append, "soon2")
    await asyncio.sleep(0.01)


asyncio.run(main())
print(log)
