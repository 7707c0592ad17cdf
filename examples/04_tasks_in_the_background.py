# clock: both
# create_task hands a coroutine to the event loop and goes on. The task starts as soon as its maker awaits
# something, and runs whenever the others wait.
import asyncio


async def bake_bread() -> str:
    print("  oven: dough goes in")
    await asyncio.sleep(0.1)
    print("  oven: bread comes out")
    return "warm bread"


async def main():
    bread = asyncio.create_task(bake_bread(), name="bread")
    print("The oven has been told, nothing bakes yet:", bread.done())
    await asyncio.sleep(0)  # give way once: the task takes its first step
    print("Laying the tables meanwhile")
    print("On the table:", await bread)  # wait for the result here, where it is needed
    print("Asking again costs nothing:", await bread, bread.done())


asyncio.run(main())
