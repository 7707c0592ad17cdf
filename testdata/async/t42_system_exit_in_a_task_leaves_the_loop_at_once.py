# exit: 4
# stderr: ignore
import asyncio


async def leaves():
    await asyncio.sleep(0)
    raise SystemExit(4)


async def main():
    try:
        asyncio.create_task(leaves())
        await asyncio.sleep(1)
        print("not reached")
    finally:
        print("finally")


asyncio.run(main())
