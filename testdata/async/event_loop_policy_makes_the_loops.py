import asyncio


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("new loop")
        return super().new_event_loop()


async def main():
    return 1


try:
    asyncio.set_event_loop_policy(3)
except TypeError as e:
    print(e)
asyncio.set_event_loop_policy(Policy())
print(isinstance(asyncio.get_event_loop_policy(), Policy), asyncio.run(main()))
asyncio.set_event_loop_policy(None)
print(asyncio.run(main()))
