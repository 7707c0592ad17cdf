# exit: 1
import asyncio


async def deeper():
    raise ValueError("from the depth")


async def main():
    try:
        await deeper()
    finally:
        print("finally")


asyncio.run(main())
