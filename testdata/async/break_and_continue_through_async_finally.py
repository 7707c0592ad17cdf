import asyncio


async def main():
    for i in range(4):
        try:
            await asyncio.sleep(0)
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            await asyncio.sleep(0)
            print("finally", i)
    else:
        print("never")
    print("out", i)


asyncio.run(main())
