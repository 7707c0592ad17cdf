import asyncio


async def f(n):
    try:
        if n == 0:
            return "returned"
        if n == 1:
            raise ValueError("raised")
        return await asyncio.sleep(0, "slept")
    except ValueError as e:
        return f"handled {e}"
    else:
        return "else"
    finally:
        await asyncio.sleep(0)
        print("finally", n)


async def main():
    for n in range(3):
        print(await f(n))


asyncio.run(main())
