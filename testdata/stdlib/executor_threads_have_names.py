import asyncio, threading
async def main():
    print(await asyncio.to_thread(lambda: threading.current_thread().name))
    print(await asyncio.to_thread(lambda: repr(threading.current_thread())[:26]))
asyncio.run(main())
