import asyncio


async def waits():
    try:
        await asyncio.sleep(100)
    finally:
        print("closed")


loop = asyncio.new_event_loop()
task = loop.create_task(waits(), name="left")
loop.run_until_complete(asyncio.sleep(0))
loop.close()
print("end")
