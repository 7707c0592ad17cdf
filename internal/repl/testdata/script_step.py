import asyncio

async def cook(dish, seconds):
    print("start", dish)
    await asyncio.sleep(seconds)
    return dish

async def main():
    fish = asyncio.create_task(cook("fish", 1), name="fish")
    print(await asyncio.gather(cook("soup", 2), fish))

asyncio.run(main())
print("closed")
