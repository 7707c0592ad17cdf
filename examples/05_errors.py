# An exception in a coroutine comes out where it is awaited. gather passes on the first one, or, if asked,
# hands all of them back as values.
import asyncio


class Burnt(Exception):
    pass


async def cook(dish: str, minutes: int) -> str:
    await asyncio.sleep(0)
    if minutes > 30:
        raise Burnt(f"{dish} was in the oven for {minutes} minutes")
    return f"{dish} is fine"


async def main():
    try:
        await cook("pizza", 45)
    except Burnt as e:
        print("One dish:", e)

    try:
        await asyncio.gather(cook("bread", 25), cook("roast", 90), cook("cake", 60))
    except Burnt as e:
        print("First error:", e)

    results = await asyncio.gather(cook("bread", 25), cook("roast", 90), return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            print(f"As a value: {type(result).__name__}: {result}")
        else:
            print("As a value:", result)


asyncio.run(main())
