# clock: both
# Cancelling a task raises CancelledError inside it, at the await where it is waiting. It can clean up, even
# with further awaits, before it is gone.
import asyncio


async def cook(dish: str):
    print(f"{dish}: on the stove")
    try:
        await asyncio.sleep(60)
        print(f"{dish}: done")
    except asyncio.CancelledError:
        print(f"{dish}: off the stove again")
        await asyncio.sleep(0.01)  # cleaning up may take its time
        print(f"{dish}: pot washed")
        raise  # say that we were cancelled; without this the task would count as finished


async def main():
    order = asyncio.create_task(cook("paella"))
    await asyncio.sleep(0.05)
    print("The guest has left:", order.cancel())
    try:
        await order
    except asyncio.CancelledError:
        print("Order cancelled:", order.cancelled())


asyncio.run(main())
