# A producer and a consumer without a queue: a list for the plates and an Event that says "there is something".
#
# It shows what asyncio.Queue does for you, and that between two awaits nobody else can touch the list.
import asyncio


class Counter:
    """The counter between kitchen and dining room."""

    def __init__(self):
        self.plates = []
        self.something = asyncio.Event()
        self.closed = False

    def put(self, plate):
        self.plates.append(plate)
        self.something.set()

    def close(self):
        self.closed = True
        self.something.set()

    async def take(self):
        while not self.plates:
            if self.closed:
                return None
            self.something.clear()
            await self.something.wait()
        return self.plates.pop(0)


async def kitchen(counter: Counter):
    for plate in ["soup", "fish", "cake"]:
        await asyncio.sleep(0)  # cooking
        print("kitchen puts", plate)
        counter.put(plate)
    counter.close()


async def waiter(counter: Counter):
    while (plate := await counter.take()) is not None:
        print("waiter takes", plate)


async def main():
    counter = Counter()
    await asyncio.gather(waiter(counter), kitchen(counter))
    print("counter empty:", not counter.plates)


asyncio.run(main())
