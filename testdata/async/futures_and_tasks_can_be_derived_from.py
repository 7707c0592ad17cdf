import asyncio


class Box(asyncio.Future):
    def __init__(self, label):
        super().__init__()
        self.label = label

    def set_result(self, value):
        super().set_result((self.label, value))


class Loud(asyncio.Task):
    def cancel(self, msg=None):
        print("cancel", msg)
        return super().cancel(msg)


async def waits(fut):
    return await fut


async def main():
    loop = asyncio.get_running_loop()
    box = Box("b")
    loop.call_soon(box.set_result, 1)
    print(await asyncio.create_task(waits(box)), box, isinstance(box, asyncio.Future))
    box = Box("c")
    task = asyncio.create_task(waits(box), name="t")
    await asyncio.sleep(0)
    task.cancel()
    print(box)
    loop.set_task_factory(lambda loop, coro, context=None: Loud(coro, loop=loop, name="loud"))
    task = asyncio.create_task(asyncio.sleep(1), name="named")
    print(task.get_name(), type(task).__name__)
    gathered = asyncio.gather(task)
    await asyncio.sleep(0)
    gathered.cancel("msg")
    try:
        await gathered
    except asyncio.CancelledError as e:
        print(repr(e))
    task.note = "attributes can be added"
    plain = loop.create_future()
    plain.note = "here too"
    print(task.note, plain.note)


asyncio.run(main())
