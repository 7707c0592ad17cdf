# clock: both
import asyncio

log = []


async def main():
    loop = asyncio.get_running_loop()
    h = loop.call_later(0.01, log.append, "never")
    k = loop.call_soon(log.append, "never")
    loop.call_at(loop.time() + 0.02, log.append, "at")
    print(h.cancelled())
    h.cancel()
    h.cancel()
    k.cancel()
    print(h.cancelled(), k.cancelled())
    await asyncio.sleep(0.05)


asyncio.run(main())
print(log)
