from asyncio import _default_event_loop, _plain_event_loop, _set_policy, set_event_loop

__all__ = ('AbstractEventLoopPolicy', 'DefaultEventLoopPolicy', 'get_event_loop_policy', 'set_event_loop_policy')


class AbstractEventLoopPolicy:
    """What decides which loop a thread has."""

    def get_event_loop(self):
        """The loop of the current context."""
        raise NotImplementedError

    def set_event_loop(self, loop):
        """Make loop the one of the current context."""
        raise NotImplementedError

    def new_event_loop(self):
        """A new loop, as this policy makes them."""
        raise NotImplementedError


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """The policy asyncio begins with."""

    def get_event_loop(self):
        return _default_event_loop()

    def set_event_loop(self, loop):
        set_event_loop(loop)

    def new_event_loop(self):
        return _plain_event_loop()


_policy = None


def get_event_loop_policy():
    """The policy in force."""
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    """Put a policy in force; None is the default one."""
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _policy = policy
    _set_policy(policy)
