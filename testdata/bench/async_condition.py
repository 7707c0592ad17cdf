# Players take turns under one condition.
import asyncio


async def player(me, players, state, condition, rounds):
    for _ in range(rounds):
        async with condition:
            await condition.wait_for(lambda: state[0] % players == me)
            state[0] += 1
            condition.notify_all()


async def main():
    state, condition = [0], asyncio.Condition()
    await asyncio.gather(*(player(i, 8, state, condition, 2_000) for i in range(8)))
    return state[0]


print(asyncio.run(main()))
