import asyncio


async def forever():
    try:
        while True:
            await asyncio.sleep(1)
    finally:
        print("stopped")


async def main():
    for _ in range(3):
        asyncio.create_task(forever())
    await asyncio.sleep(0)


asyncio.run(main())
print("clean exit")
