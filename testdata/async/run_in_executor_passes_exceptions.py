import asyncio


def bad():
    raise ZeroDivisionError("in thread")


async def main():
    loop = asyncio.get_running_loop()
    try:
        await loop.run_in_executor(None, bad)
    except ZeroDivisionError as e:
        print("caught", e)
    print(await asyncio.gather(*(loop.run_in_executor(None, pow, 2, n) for n in range(5))))
    print(await asyncio.to_thread(sorted, [3, 1, 2], reverse=True))


asyncio.run(main())
