# clock: both
# bide: extras
# What CPython does not have: sleep, gather, create_task and run_in_executor are built in, and the script
# itself may await. It is then the main task, and no asyncio.run is needed.


async def cook(dish, seconds):
    await sleep(seconds)
    return f"{dish} after {seconds} s"


print("The evening begins")
dessert = create_task(cook("cake", 0.05))
for plate in await gather(cook("soup", 0.02), cook("fish", 0.03)):
    print(plate)
print(await dessert)


def add_up(*prices):
    return sum(prices)


print("To pay:", await run_in_executor(None, add_up, 7, 12, 5))
