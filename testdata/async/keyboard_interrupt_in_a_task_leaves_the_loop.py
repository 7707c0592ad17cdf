# stderr: ignore
import asyncio


async def interrupted():
    raise KeyboardInterrupt


async def main():
    t = asyncio.create_task(interrupted())
    try:
        await asyncio.sleep(1)
    finally:
        print("main finally")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("KeyboardInterrupt")
