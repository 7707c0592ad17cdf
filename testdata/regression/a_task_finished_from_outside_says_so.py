# A result set on a task from outside was taken without a word when the task's next step came.
import asyncio


async def work():
    await asyncio.sleep(0.01)


def report(loop, context):
    print(context["message"].replace("<_asyncio.", "").split(" object")[0].removesuffix("()"))
    print(type(context["exception"]).__name__, str(context["exception"])[:32])


loop = asyncio.new_event_loop()
loop.set_exception_handler(report)
coro = work()
first = asyncio.Task(coro, loop=loop, name="first")
asyncio.Future.set_exception(first, ValueError("set"))
try:
    loop.run_until_complete(first)
except ValueError as e:
    print(e)
gate = loop.create_future()


async def wait():
    await gate


def finish():
    asyncio.Future.set_result(second, "early")
    gate.set_result(None)


second = loop.create_task(wait(), name="second")
loop.call_soon(finish)
print(loop.run_until_complete(second))
loop.run_until_complete(asyncio.sleep(0))
coro.close()
loop.close()
