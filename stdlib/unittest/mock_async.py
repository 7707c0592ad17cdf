

class AsyncMockMixin:
    """What makes a mock a coroutine function, and remembers when it is awaited."""

    _mock_is_async = True
    _is_coroutine_mark = True

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._reset_awaits()

    def _reset_awaits(self):
        self.__dict__.update(await_count=0, await_args=None, await_args_list=_CallList())

    async def _execute_mock_call(self, args, kwargs):
        this = _Call((args, kwargs), two=True)
        self.__dict__['await_count'] += 1
        self.__dict__['await_args'] = this
        self.await_args_list.append(this)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration from None
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
                if inspect.isawaitable(result) and _is_async_func(effect):
                    result = await result
            if result is not DEFAULT:
                return result
        result = self._plain_result(args, kwargs)
        if self._mock_wraps is not None and _is_async_func(self._mock_wraps) and inspect.isawaitable(result):
            result = await result
        return result

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self._reset_awaits()

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited "
                                 f'{self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            raise AssertionError(f'Expected await: {self._format_mock_call_signature(args, kwargs)}\nNot awaited')
        self._assert_last(self.await_args, 'await', args, kwargs)

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        self._assert_any(self.await_args_list, 'await', args, kwargs)

    def assert_has_awaits(self, calls, any_order=False):
        expected = [self._call_matcher(c) for c in calls]
        actual = _CallList(self._call_matcher(c) for c in self.await_args_list)
        if not any_order and expected not in actual:
            raise AssertionError(f'Awaits not found.\nExpected: {_CallList(calls)}\nActual: {self.await_args_list}')
        left = list(actual)
        missing = [each for each in expected if each not in left or left.remove(each)]
        if any_order and missing:
            raise AssertionError(f'{tuple(missing)!r} not all found in await list')

    def assert_not_awaited(self):
        if self.await_count != 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited. Awaited "
                                 f'{self.await_count} times.')


class AsyncMock(AsyncMockMixin, MagicMixin, Mock):
    """A stand-in for a coroutine function."""
