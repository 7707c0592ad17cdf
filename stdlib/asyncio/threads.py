from asyncio import get_running_loop
from contextvars import copy_context

__all__ = ('to_thread',)


async def to_thread(func, /, *args, **kwargs):
    """Run func(*args, **kwargs) in a thread of the default executor, in a copy of the context."""
    loop = get_running_loop()
    context = copy_context()
    return await loop.run_in_executor(None, lambda: context.run(func, *args, **kwargs))
