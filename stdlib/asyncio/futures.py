from asyncio import Future, isfuture, wrap_future

__all__ = ('Future', 'wrap_future', 'isfuture')


def _loop_of(f):
    return f.get_loop() if isfuture(f) else None


def _chain_future(source, target):
    """Pass the outcome of source on to target, and a cancellation of target back. Either
    may be a future of a loop or one of concurrent.futures."""
    source_loop, target_loop = _loop_of(source), _loop_of(target)

    def deliver():
        if target_loop is not None:
            if target.done():
                return
            if source.cancelled():
                target.cancel()
                return
        else:
            if source.cancelled():
                target.cancel()
            if not target.set_running_or_notify_cancel():
                return
        exc = source.exception()
        if exc is not None:
            target.set_exception(exc)
        else:
            target.set_result(source.result())

    def _call_check_cancel(_):
        if target.cancelled():
            if source_loop is None or source_loop is target_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(_):
        if target_loop is None or target_loop is source_loop:
            deliver()
        elif not target_loop.is_closed():
            target_loop.call_soon_threadsafe(deliver)

    target.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)
