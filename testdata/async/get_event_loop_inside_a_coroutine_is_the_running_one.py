import asyncio


async def main():
    loop = asyncio.get_event_loop()
    print(loop is asyncio.get_running_loop(), loop.is_running())
    print(asyncio.current_task().get_loop() is loop)
    t = loop.create_task(asyncio.sleep(0, 5))
    print(await t, t.get_coro() is not None)


asyncio.run(main())
