from asyncio import CancelledError, current_task, get_running_loop

__all__ = ('TaskGroup',)

_FATAL = (SystemExit, KeyboardInterrupt)


class TaskGroup:
    """Tasks that belong to a block: it ends when all of them have, and the first failure
    cancels the others and the block."""

    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent_task = None
        self._parent_cancel_requested = False
        self._tasks = {}  # in order of creation
        self._errors = []
        self._base_error = None
        self._all_done = None

    def __repr__(self):
        parts = ['<TaskGroup']
        if self._tasks:
            parts.append(f'tasks={len(self._tasks)}')
        if self._errors:
            parts.append(f'errors={len(self._errors)}')
        if self._aborting:
            parts.append('cancelling')
        elif self._entered:
            parts.append('entered')
        return ' '.join(parts) + '>'

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has already been entered')
        if self._loop is None:
            self._loop = get_running_loop()
        self._parent_task = current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        self._entered = True
        return self

    async def __aexit__(self, exc_type, exc, tb):
        self._exiting = True
        if isinstance(exc, _FATAL) and self._base_error is None:
            self._base_error = exc
        by_cancel = exc_type is not None and issubclass(exc_type, CancelledError)
        cancelled = exc if by_cancel else None
        if exc_type is not None and not self._aborting:
            self._abort()
        cancelled = await self._wait_for_tasks() or cancelled
        if self._base_error is not None:
            try:
                raise self._base_error
            finally:
                self._parent_task = self._base_error = exc = cancelled = None
        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            # Nobody but this group has cancelled the block.
            cancelled = None
        try:
            if cancelled is not None and not self._errors:
                raise cancelled
        finally:
            cancelled = None
        if exc_type is not None and not by_cancel:
            self._errors.append(exc)
        if self._errors:
            self._raise_errors()

    async def _wait_for_tasks(self):
        # A cancellation from outside, before the group aborts, is to be raised in the end.
        cancelled = None
        while self._tasks:
            if self._all_done is None:
                self._all_done = self._loop.create_future()
            try:
                await self._all_done
            except CancelledError as e:
                if not self._aborting:
                    cancelled = e
                    self._abort()
            self._all_done = None
        return cancelled

    def _raise_errors(self):
        if self._parent_task.cancelling():
            # The cancellation that came in is delivered at the next await after the block.
            self._parent_task.uncancel()
            self._parent_task.cancel()
        try:
            raise BaseExceptionGroup('unhandled errors in a TaskGroup', self._errors) from None
        finally:
            self._errors = self._parent_task = None

    def create_task(self, coro, *, name=None, context=None):
        """Start a task of the group."""
        refusal = None
        if not self._entered:
            refusal = 'has not been entered'
        elif self._exiting and not self._tasks:
            refusal = 'is finished'
        elif self._aborting:
            refusal = 'is shutting down'
        if refusal is not None:
            coro.close()
            raise RuntimeError(f'TaskGroup {self!r} {refusal}')
        if context is None:
            task = self._loop.create_task(coro, name=name)
        else:
            task = self._loop.create_task(coro, name=name, context=context)
        if task.done():
            self._on_task_done(task)
        else:
            self._tasks[task] = None
            task.add_done_callback(self._on_task_done)
        return task

    def _abort(self):
        self._aborting = True
        for task in list(self._tasks):
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.pop(task, None)
        if self._all_done is not None and not self._tasks and not self._all_done.done():
            self._all_done.set_result(True)
        if task.cancelled():
            return
        exc = task.exception()
        if exc is None:
            return
        self._errors.append(exc)
        if isinstance(exc, _FATAL) and self._base_error is None:
            self._base_error = exc
        if self._parent_task.done():
            self._loop.call_exception_handler({
                'message': f'Task {task!r} has errored out but its parent task {self._parent_task} is already completed',
                'exception': exc,
                'task': task,
            })
            return
        if not self._aborting and not self._parent_cancel_requested:
            # The block may be busy, or waiting in __aexit__: a cancellation reaches it in both.
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()
