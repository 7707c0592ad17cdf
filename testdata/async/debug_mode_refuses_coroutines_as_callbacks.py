import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    for bad in (main, 3):
        for use in (loop.call_soon, lambda f: loop.call_later(1, f), lambda f: loop.run_in_executor(None, f)):
            try:
                use(bad)
            except TypeError as e:
                print(e)
    loop.set_debug(False)
    print(loop.get_debug())


asyncio.run(main(), debug=True)
