import asyncio


async def loop_of():
    return asyncio.get_running_loop()


with asyncio.Runner() as runner:
    a = runner.run(loop_of())
    b = runner.run(loop_of())
    print(a is b, runner.get_loop() is a)
print(a.is_closed())
