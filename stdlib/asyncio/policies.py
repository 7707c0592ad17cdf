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

    def get_child_watcher(self):
        """The watcher of child processes."""
        raise NotImplementedError

    def set_child_watcher(self, watcher):
        """Set the watcher of child processes."""
        raise NotImplementedError


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """The policy asyncio begins with."""

    def get_event_loop(self):
        """The loop of this thread."""
        return _default_event_loop()

    def set_event_loop(self, loop):
        """Set the loop of this thread."""
        set_event_loop(loop)

    def new_event_loop(self):
        """A new loop."""
        return _plain_event_loop()

    _watcher = None

    def get_child_watcher(self):
        """What watches child processes."""
        from asyncio.watchers import PidfdChildWatcher, _deprecated
        if self._watcher is None:
            self._watcher = PidfdChildWatcher()
        _deprecated('get_child_watcher')
        return self._watcher

    def set_child_watcher(self, watcher):
        """Set what watches child processes."""
        from asyncio.watchers import AbstractChildWatcher, _deprecated
        assert watcher is None or isinstance(watcher, AbstractChildWatcher)
        if self._watcher is not None:
            self._watcher.close()
        self._watcher = watcher
        _deprecated('set_child_watcher')


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
