async def refuse(*args, **kwargs):
    """What AbstractEventLoop's coroutine functions do."""
    raise NotImplementedError
