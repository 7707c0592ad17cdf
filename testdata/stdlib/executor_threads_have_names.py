import asyncio, threading
async def main():
    print(await asyncio.to_thread(lambda: threading.current_thread().name))
    # Which thread has the second job is up to the pool: the first may not have come to rest yet.
    print(await asyncio.to_thread(lambda: repr(threading.current_thread()).partition("_")[0]))
asyncio.run(main())
