# The smallest async program: a coroutine function, and something that runs it.
#
# Calling main() runs nothing yet; it makes a coroutine. asyncio.run drives it to its end and gives back
# what it returned.
import asyncio


async def main():
    print("The restaurant opens.")
    await asyncio.sleep(0.01)  # a pause in which others could work; nobody else is here yet
    return "The restaurant closes."


print(asyncio.run(main()))
