# The loop of a Runner is what its factory gives; the Runner only calls its methods.
import asyncio


class Loop:
    def __getattr__(self, name):
        def method(*_):
            print(name)
        return method


loop = Loop()
with asyncio.Runner(loop_factory=lambda: loop, debug=True) as runner:
    print(runner.get_loop() is loop)
