import asyncio

def price(dish):
    cost = len(dish)
    if cost > 4:
        cost = 4
    return cost

async def cook(dish):
    await asyncio.sleep(1)
    match dish:
        case "soup": kind = "wet"
        case _: kind = "dry"
    for _ in range(2):
        try:
            cost = price(dish)
        finally:
            print("priced", dish, kind)
    return cost

async def main():
    print(await asyncio.gather(cook("soup"), cook("steak")))
    print([price(d) for d in ("a", "bc")])

asyncio.run(main())
print("behind the loop")
