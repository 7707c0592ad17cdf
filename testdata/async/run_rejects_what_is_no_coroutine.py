import asyncio


async def main():
    c = main()
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    c.close()


for thing in (3, main, None):
    try:
        asyncio.run(thing)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
asyncio.run(main())
