import asyncio


async def cook(dish):
    await asyncio.sleep(0)
    raise ValueError(f"burnt {dish}")


async def order(dish):
    return await cook(dish)


async def main():
    print(await asyncio.gather(order("soup"), order("pie")))


asyncio.run(main())
