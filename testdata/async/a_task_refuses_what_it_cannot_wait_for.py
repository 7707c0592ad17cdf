import asyncio


class Yields:
    def __init__(self, what):
        self.what = what

    def __await__(self):
        yield self.what


async def waits(what):
    await what


async def on_itself():
    await asyncio.current_task()


async def main():
    loop = asyncio.get_running_loop()
    other = asyncio.new_event_loop()
    foreign, ours = other.create_future(), loop.create_future()
    for what in (foreign, Yields(5), Yields(ours)):
        try:
            await asyncio.create_task(waits(what), name="w")
        except RuntimeError as e:
            print(e)
    try:
        await asyncio.create_task(on_itself(), name="own")
    except RuntimeError as e:
        print(e)
    other.close()
    ours.cancel()


asyncio.run(main())
