# Classes with the two methods are context managers for isinstance, without deriving.
from contextlib import AbstractAsyncContextManager, AbstractContextManager


class Scratch:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return None


class NoExit(Scratch):
    __exit__ = None


class AsyncScratch:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        return None


print(issubclass(Scratch, AbstractContextManager), issubclass(NoExit, AbstractContextManager))
print(issubclass(AsyncScratch, AbstractAsyncContextManager), issubclass(Scratch, AbstractAsyncContextManager))
try:
    AbstractContextManager()
except TypeError as e:
    print(e)


class Slotted(AbstractContextManager):
    __slots__ = ()

    def __exit__(self, *exc):
        super().__exit__(*exc)


try:
    Slotted().var = 1
except AttributeError as e:
    print(e)
with Slotted() as s:
    print(type(s).__name__)
print(AbstractContextManager[int])
