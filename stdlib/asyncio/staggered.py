from asyncio import Event, get_running_loop
from asyncio.tasks import wait_for

__all__ = ('staggered_race',)


async def staggered_race(coro_fns, delay, *, loop=None):
    """Start the coroutines one after another: the next when the last failed, or after delay
    seconds (None: only then). Return the first result, its index and every exception so far."""
    race = _Race(coro_fns, delay, loop or get_running_loop())
    return await race.run()


class _Race:
    def __init__(self, coro_fns, delay, loop):
        self.starts = enumerate(coro_fns)
        self.delay = delay
        self.loop = loop
        self.result = self.winner = None
        self.exceptions = []
        self.running = set()

    def start(self, previous_failed):
        task = self.loop.create_task(self.leg(previous_failed))
        self.running.add(task)
        task.add_done_callback(self.running.discard)

    async def leg(self, previous_failed):
        if previous_failed is not None:
            try:
                await wait_for(previous_failed.wait(), self.delay)
            except TimeoutError:
                pass
        try:
            index, start = next(self.starts)
        except StopIteration:
            return
        failed = Event()
        self.start(failed)
        self.exceptions.append(None)
        try:
            result = await start()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            self.exceptions[index] = e
            failed.set()
        else:
            self.result, self.winner = result, index
            self.cancel_others(index)

    def cancel_others(self, index):
        from asyncio import current_task
        me = current_task(self.loop)
        for task in list(self.running):
            if task is not me:
                task.cancel()

    async def run(self):
        from asyncio import wait
        self.start(None)
        try:
            while self.running:
                await wait(set(self.running))
        except BaseException:
            for task in list(self.running):
                task.cancel()
            raise
        return self.result, self.winner, self.exceptions
