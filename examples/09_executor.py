# clock: both
# What can only be done by blocking goes to a thread: run_in_executor hands it over and gives back something
# to await, so that the loop stays free.
import asyncio
import time


def grind_coffee(beans: str) -> str:
    """A grinder from before async: it keeps whoever started it waiting."""
    time.sleep(0.1)
    return f"ground {beans}"


async def greet(log: list):
    for guest in "Ada", "Ben", "Cy":
        log.append(f"hello {guest}")
        await asyncio.sleep(0.01)


async def main():
    loop = asyncio.get_running_loop()
    log = []
    greeting = asyncio.create_task(greet(log))
    coffee = await loop.run_in_executor(None, grind_coffee, "arabica")
    await greeting
    print("Greeted while grinding:", log)
    print(coffee)
    print(await asyncio.gather(*(asyncio.to_thread(grind_coffee, b) for b in ("robusta", "liberica"))))


asyncio.run(main())
