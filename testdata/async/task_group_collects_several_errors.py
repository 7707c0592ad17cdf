import asyncio


async def bad(n):
    await asyncio.sleep(0)
    raise (ValueError if n % 2 else KeyError)(n)


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            for n in range(3):
                tg.create_task(bad(n))
    except* ValueError as eg:
        print("values", eg.exceptions)
    except* KeyError as eg:
        print("keys", eg.exceptions)


asyncio.run(main())
