import asyncio

log = []


async def body():
    log.append("body")
    try:
        await asyncio.sleep(1)
    finally:
        log.append("finally")


async def main():
    task = asyncio.create_task(body())
    print(task.cancel())
    try:
        await task
    except asyncio.CancelledError as e:
        log.append(repr(e))
    print(task.cancelled(), task.cancel())


asyncio.run(main())
print(log)
