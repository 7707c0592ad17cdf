# bide: extras
import asyncio

print(sleep is asyncio.sleep, gather is asyncio.gather, create_task is asyncio.create_task)

async def main():
    print(await gather(sleep(0, "x"), sleep(0, "y")))
    t = create_task(sleep(0, "task"))
    return await t

print(asyncio.run(main()))
sleep = "mine"
print(sleep)
