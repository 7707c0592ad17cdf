# A task that cancelled itself before it waits passes the cancellation on while it is still the current task, in its
# context; code of the script's that ran by that used to see no current task.
import asyncio
import contextvars

V = contextvars.ContextVar("V", default="unset")


class Job(asyncio.Task):
    def cancel(self, msg=None):
        print("cancel", msg, asyncio.current_task().get_name(), V.get())
        return super().cancel(msg)


class Word(asyncio.Future):
    def cancel(self, msg=None):
        print("cancel word", msg, asyncio.current_task().get_name(), V.get())
        return super().cancel(msg)


async def main():
    loop = asyncio.get_running_loop()
    V.set("main")
    for wait in (Word(), Job(asyncio.sleep(0), loop=loop), asyncio.gather(Job(asyncio.sleep(0), loop=loop), Word())):
        asyncio.current_task().cancel("why")
        try:
            await wait
        except asyncio.CancelledError as e:
            print(repr(e), asyncio.current_task().uncancel())


asyncio.run(main())
