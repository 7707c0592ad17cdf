import asyncio
import gc
import io
import logging
import time

records = []


class Keeper(logging.Handler):
    def emit(self, record):
        records.append(record)


def show(title):
    print(title)
    for r in records:
        error = r.exc_info[0].__name__ if r.exc_info else None
        print("  ", r.levelname, r.name, r.getMessage().partition(" at ")[0].split("\n"), error, r.funcName, r.module)
    records.clear()


async def fail():
    raise ValueError("lost")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "hello", "extra": 3})
    task = asyncio.create_task(fail(), name="failing")
    await asyncio.sleep(0)
    del task
    gc.collect()


async def block():
    asyncio.get_running_loop().slow_callback_duration = 0.01
    time.sleep(0.05)


log = logging.getLogger("asyncio")
log.addHandler(Keeper())
log.propagate = False
asyncio.run(main())
show("a handler of the logger")
asyncio.run(block(), debug=True)
print([(r.levelname, r.getMessage().split(" took ")[0].split(" coro")[0]) for r in records if "took" in r.getMessage()])
records.clear()

log.handlers.clear()
log.propagate = True
stream = io.StringIO()
logging.basicConfig(stream=stream, format="%(levelname)s:%(name)s:%(message)s")
asyncio.run(main())
text = stream.getvalue()
print([line for line in text.splitlines() if line.startswith(("ERROR:asyncio:hello", "extra", "ValueError", "Zero"))])

log.setLevel(logging.CRITICAL)
asyncio.run(main())
print(stream.getvalue() == text)


async def survive():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler got", context["message"]))
    loop.call_exception_handler({"message": "to the handler"})


log.setLevel(logging.NOTSET)
asyncio.run(survive())
