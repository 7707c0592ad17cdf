import asyncio


async def numbers():
    try:
        for i in range(10):
            yield i
    finally:
        print("closing")
        await asyncio.sleep(0)
        print("closed")


kept = None


async def main():
    global kept
    kept = numbers()
    async for n in kept:
        print(n)
        if n == 1:
            break
    print("after break")
    await asyncio.sleep(0)


asyncio.run(main())
print("end")
