_OWN_ATTRIBUTES = {'return_value', 'side_effect', '_mock_parent', '_mock_new_parent', '_mock_name', '_mock_new_name',
                   '_mock_return_value', '_mock_side_effect', '_mock_sealed', '_spec_class', '_mock_methods'}
_MISSPELLED = ('assert', 'assret', 'asert', 'aseert', 'assrt')
_MISUSED = {'called_once', 'called_with', 'called_once_with', 'has_calls', 'any_call', 'not_called'}


def _is_mock(obj):
    return isinstance(obj, NonCallableMock)


def _extract_mock(obj):
    """The mock behind a function that was made for one."""
    return obj.mock if isinstance(obj, _FunctionType) and hasattr(obj, 'mock') else obj


def _adopt(parent, value, name, new_name):
    """Make a mock that belongs to nobody yet a child of parent; False if it is no such mock."""
    value = _extract_mock(value)
    if not _is_mock(value):
        return False
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    ancestor = parent
    while ancestor is not None:
        if ancestor is value:
            return False
        ancestor = ancestor._mock_new_parent
    if new_name:
        value._mock_new_parent, value._mock_new_name = parent, new_name
    if name:
        value._mock_parent, value._mock_name = parent, name
    return True


def _delegated(name):
    """An attribute that a function made for the mock may have instead."""
    stored = '_mock_' + name

    def get(self):
        delegate = self.__dict__['_mock_delegate']
        return self.__dict__[stored] if delegate is None else getattr(delegate, name)

    def put(self, value):
        delegate = self.__dict__['_mock_delegate']
        if delegate is None:
            self.__dict__[stored] = value
        else:
            setattr(delegate, name, value)

    return property(get, put)


class _SpecState:
    """What a child of an autospecced mock is made of, when it is first asked for."""

    def __init__(self, spec, spec_set, parent, name, instance):
        self.spec, self.spec_set, self.parent, self.name, self.instance = spec, spec_set, parent, name, instance


class NonCallableMock:
    """A stand-in that has every attribute, and cannot be called."""

    def __new__(cls, spec=None, wraps=None, name=None, spec_set=None, *args, **kw):
        # Each has a class of its own, which special methods can be put on.
        bases = (cls,)
        model = spec_set or spec
        if model is not None and not issubclass(cls, AsyncMockMixin) and _is_async_func(model):
            bases = (AsyncMockMixin, cls)
        return object.__new__(type(cls.__name__, bases, {'__doc__': cls.__doc__, '__module__': 'unittest.mock'}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='',
                 _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        d = self.__dict__
        d['_mock_parent'], d['_mock_name'] = parent, name
        d['_mock_new_name'] = _new_name
        d['_mock_new_parent'] = parent if _new_parent is None else _new_parent
        d['_mock_sealed'] = False
        if spec_set is not None:
            spec, spec_set = spec_set, True
        self._mock_add_spec(spec, spec_set, _spec_as_instance, parent is not None if _eat_self is None else _eat_self)
        d['_mock_children'] = {}
        d['_mock_wraps'], d['_mock_delegate'] = wraps, None
        d['_mock_unsafe'] = unsafe
        d['_mock_called'], d['_mock_call_count'], d['_mock_call_args'] = False, 0, None
        d['_mock_call_args_list'], d['_mock_mock_calls'], d['method_calls'] = _CallList(), _CallList(), _CallList()
        if kwargs:
            self.configure_mock(**kwargs)

    called = _delegated('called')
    call_count = _delegated('call_count')
    call_args = _delegated('call_args')
    call_args_list = _delegated('call_args_list')
    mock_calls = _delegated('mock_calls')

    def _mock_add_spec(self, spec, spec_set, as_instance=False, eat_self=False):
        methods = spec_class = signature = None
        asyncs = []
        if spec is not None:
            if _is_mock(spec):
                raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
            if isinstance(spec, list):
                methods = spec
            else:
                methods = dir(spec)
                spec_class = spec if isinstance(spec, type) else type(spec)
                signature = _signature_of(spec, as_instance, eat_self)
                asyncs = [name for name in methods if inspect.iscoroutinefunction(inspect.getattr_static(spec, name, None))]
        self.__dict__.update(_spec_class=spec_class, _spec_set=spec_set, _spec_signature=signature, _mock_methods=methods,
                             _spec_asyncs=asyncs)

    def mock_add_spec(self, spec, spec_set=False):
        """Have only the attributes of spec from now on."""
        self._mock_add_spec(spec, spec_set)

    def attach_mock(self, mock, attribute):
        """Make another mock an attribute of this one, so that its calls are remembered here too."""
        inner = _extract_mock(mock)
        inner._mock_parent = inner._mock_new_parent = None
        inner._mock_name, inner._mock_new_name = '', None
        setattr(self, attribute, mock)

    def configure_mock(self, /, **kwargs):
        """Set attributes, those of children by dotted names."""
        for arg, value in sorted(kwargs.items(), key=lambda pair: pair[0].count('.')):
            *path, last = arg.split('.')
            obj = self
            for name in path:
                obj = getattr(obj, name)
            setattr(obj, last, value)

    def _get_return_value(self):
        value = self._mock_return_value
        if self._mock_delegate is not None:
            value = self._mock_delegate.return_value
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name='()')
            self.return_value = value
        return value

    def _set_return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self._mock_return_value = value
            _adopt(self, value, None, '()')

    return_value = property(_get_return_value, _set_return_value)
    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def _get_side_effect(self):
        if self._mock_delegate is None:
            return self._mock_side_effect
        return self._mock_delegate.side_effect

    def _set_side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        if self._mock_delegate is None:
            self._mock_side_effect = value
        else:
            self._mock_delegate.side_effect = value

    side_effect = property(_get_side_effect, _set_side_effect)

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget all calls."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called, self.call_args, self.call_count = False, None, 0
        self.mock_calls, self.call_args_list, self.method_calls = _CallList(), _CallList(), _CallList()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in self._mock_children.values():
            if not isinstance(child, _SpecState) and child is not _deleted and hasattr(child, 'reset_mock'):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        if _is_mock(self._mock_return_value) and self._mock_return_value is not self:
            self._mock_return_value.reset_mock(visited)

    def __getattr__(self, name):
        if name in ('_mock_methods', '_mock_unsafe', '_is_coroutine_mark', '_mock_children'):
            raise AttributeError(name)
        methods = self._mock_methods
        if methods is not None:
            if name not in methods or name in _ALL_MAGICS:
                raise AttributeError(f'Mock object has no attribute {name!r}')
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (not methods or name not in methods) \
                and (name.startswith(_MISSPELLED) or name in _MISUSED):
            raise AttributeError(f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be '
                                 'an attribute.')
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            self._mock_children[name] = child
        elif isinstance(child, _SpecState):
            child = create_autospec(child.spec, child.spec_set, child.instance, child.parent, child.name)
            self._mock_children[name] = child
        return child

    def __setattr__(self, name, value):
        methods = self.__dict__.get('_mock_methods')
        if name in _OWN_ATTRIBUTES:
            return object.__setattr__(self, name, value)
        if self._spec_set and methods is not None and name not in methods and name not in self.__dict__:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _UNSUPPORTED_MAGICS:
            raise AttributeError(f'Attempting to set unsupported magic method {name!r}.')
        if name in _ALL_MAGICS:
            if methods is not None and name not in methods:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            return self._set_magic(name, value)
        if name == '__class__':
            self._spec_class = value
            return
        if isinstance(getattr(type(self), name, None), property):
            return object.__setattr__(self, name, value)
        if _adopt(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f'Cannot set {self._extract_mock_name()}.{name}')
        return object.__setattr__(self, name, value)

    def _set_magic(self, name, value):
        """Put a special method on the class of this mock."""
        if _is_mock(value):
            _adopt(self, value, None, name)
            setattr(type(self), name, value)
            self._mock_children[name] = value
            self.__dict__[name] = value
        else:
            setattr(type(self), name, lambda _, /, *args, **kw: value(self, *args, **kw))

    def __delattr__(self, name):
        if name in _ALL_MAGICS and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted:
            raise AttributeError(name)
        if child is not _missing:
            self._mock_children.pop(name, None)
        self._mock_children[name] = _deleted

    def __dir__(self):
        own = [name for name in dir(type(self)) if not name.startswith('_')] if FILTER_DIR else dir(type(self))
        names = [name for name in self.__dict__ if not name.startswith('_')]
        children = [name for name, child in self._mock_children.items() if child is not _deleted]
        return sorted(set((self._mock_methods or []) + own + names + children))

    def _extract_mock_name(self):
        """How one would come to this mock: mock.a().b"""
        names, parent, last, dot = [self._mock_new_name or ''], self._mock_new_parent, self, '.'
        if names == ['()']:
            dot = ''
        while parent is not None:
            last = parent
            names.append((parent._mock_new_name or '') + dot)
            dot = '' if parent._mock_new_name == '()' else '.'
            parent = parent._mock_new_parent
        names.reverse()
        first = last._mock_name or 'mock'
        if len(names) > 1 and names[1] not in ('()', '().'):
            first += '.'
        names[0] = first
        return ''.join(names)

    def __repr__(self):
        name = self._extract_mock_name()
        shown = '' if name in ('mock', 'mock.') else f' name={name!r}'
        spec = ''
        if self._spec_class is not None:
            spec = f" {'spec_set' if self._spec_set else 'spec'}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{shown}{spec} id='{id(self)}'>"

    def _get_child_mock(self, /, **kw):
        """The mock that an attribute or result of this one is."""
        if self._mock_sealed:
            name = f".{kw['name']}" if 'name' in kw else '()'
            raise AttributeError(self._extract_mock_name() + name)
        name, kind = kw.get('_new_name'), type(self)
        if name in self.__dict__['_spec_asyncs']:
            return AsyncMock(**kw)
        if issubclass(kind, MagicMock) and name in _ASYNC_MAGICS:
            cls = AsyncMock
        elif issubclass(kind, AsyncMockMixin):
            sync = name in _MAGICS or self._mock_methods and name in self._mock_methods
            cls = MagicMock if sync else AsyncMock
        elif not issubclass(kind, CallableMixin):
            cls = MagicMock if issubclass(kind, NonCallableMagicMock) else Mock
        else:
            cls = kind.__mro__[1]
        return cls(**kw)

    def _format_mock_call_signature(self, args, kwargs):
        return _format_call_signature(self._mock_name or 'mock', args, kwargs)

    def _call_matcher(self, each):
        """A call in the form in which two are compared: bound to the signature, if there is one."""
        if not isinstance(each, tuple) or len(each) not in (2, 3):
            return each
        signature = self._spec_signature
        if len(each) == 3 and each[0]:
            signature = self._child_signature(each[0])
        if signature is None:
            return each
        name, args, kwargs = _call_parts(each)
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as e:
            return e.with_traceback(None)
        return call_tuple(name, bound.args, bound.kwargs)

    def _child_signature(self, name):
        """The signature of what a call's name leads to."""
        children, signature = self._mock_children, None
        for part in name.replace('()', '').split('.'):
            child = children.get(part)
            if child is None or isinstance(child, _SpecState):
                return None
            child = _extract_mock(child)
            children, signature = child._mock_children, child._spec_signature
        return signature

    def _calls_repr(self):
        return f'\nCalls: {self.mock_calls!r}.' if self.mock_calls else ''

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to not have been called. Called {self.call_count} "
                                 f'times.{self._calls_repr()}')

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called once. Called "
                                 f'{self.call_count} times.{self._calls_repr()}')

    def assert_called_with(self, /, *args, **kwargs):
        """The last call was this one."""
        self._assert_last(self.call_args, 'call', args, kwargs)

    def _assert_last(self, last, action, args, kwargs):
        wanted = self._format_mock_call_signature(args, kwargs)
        if last is None:
            done = 'not called.' if action == 'call' else 'not awaited.'
            raise AssertionError(f'expected {action} not found.\nExpected: {wanted}\n  Actual: {done}')
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(last)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(f'expected {action} not found.\nExpected: {wanted}\n  Actual: '
                                 f'{self._format_mock_call_signature(*last)}') from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to be called once. Called {self.call_count} "
                                 f'times.{self._calls_repr()}')
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        self._assert_any(self.call_args_list, 'call', args, kwargs)

    def _assert_any(self, calls, action, args, kwargs):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        if cause or expected not in list(map(self._call_matcher, calls)):
            raise AssertionError(f'{self._format_mock_call_signature(args, kwargs)} {action} not found') from cause

    def assert_has_calls(self, calls, any_order=False):
        expected = [self._call_matcher(c) for c in calls]
        actual = _CallList(self._call_matcher(c) for c in self.mock_calls)
        self._assert_has(expected, actual, calls, any_order, self._mock_name or 'mock')

    def _assert_has(self, expected, actual, calls, any_order, name):
        cause = next((e for e in expected if isinstance(e, Exception)), None)
        if not any_order:
            if expected not in actual:
                problem = 'Calls not found.' if cause is None else \
                    f'Error processing expected calls.\nErrors: {[e if isinstance(e, Exception) else None for e in expected]}'
                found = f'\n  Actual: {self.mock_calls!r}' if self.mock_calls else ''
                raise AssertionError(f'{problem}\nExpected: {_CallList(calls)}{found}') from cause
            return
        left, missing = list(actual), []
        for each in expected:
            try:
                left.remove(each)
            except ValueError:
                missing.append(each)
        if missing:
            raise AssertionError(f'{name!r} does not contain all of {tuple(missing)!r} in its call list, found '
                                 f'{actual!r} instead') from cause


class InvalidSpecError(Exception):
    """A mock was to be the spec of a mock."""


def call_tuple(name, args, kwargs):
    return _Call((name, args, kwargs)) if name else _Call((args, kwargs), two=True)


class CallableMixin:
    """What makes a mock callable."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name='', _new_parent=None, **kwargs):
        self.__dict__['_mock_return_value'] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        if self._spec_signature is not None:
            self._spec_signature.bind(*args, **kwargs)
        self._increment_mock_call(args, kwargs)
        return self._execute_mock_call(args, kwargs)

    def _increment_mock_call(self, args, kwargs):
        """Remember a call, here and with all parents."""
        self.called = True
        self.call_count += 1
        this = _Call((args, kwargs), two=True)
        self.call_args = this
        self.call_args_list.append(this)
        self.mock_calls.append(_Call(('', args, kwargs)))
        as_method, method_name, name = self._mock_parent is not None, self._mock_name, self._mock_new_name
        parent = self._mock_new_parent
        dot = '' if name == '()' else '.'
        while parent is not None:
            if as_method:
                parent.method_calls.append(_Call((method_name, args, kwargs)))
                as_method = parent._mock_parent is not None
                if as_method:
                    method_name = f'{parent._mock_name}.{method_name}'
            parent.mock_calls.append(_Call((name, args, kwargs)))
            if parent._mock_new_name:
                name = parent._mock_new_name + dot + name
                dot = '' if parent._mock_new_name == '()' else '.'
            parent = parent._mock_new_parent

    def _execute_mock_call(self, args, kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        return self._plain_result(args, kwargs)

    def _plain_result(self, args, kwargs):
        set_value = self._mock_return_value if self._mock_delegate is None else self._mock_delegate.return_value
        if set_value is DEFAULT and self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A stand-in that has every attribute and can be called."""


class _MagicProxy:
    """A special method of a MagicMock, made when it is first used."""

    def __init__(self, name, parent):
        self.name, self.parent = name, parent

    def __get__(self, obj, cls=None):
        name, parent = self.name, self.parent
        m = parent._get_child_mock(name=name, _new_name=name, _new_parent=parent)
        if name in _MAGIC_VALUES:
            m.return_value = _MAGIC_VALUES[name]
        elif name in _MAGIC_CALCULATED:
            m.return_value = _MAGIC_CALCULATED[name](parent)
        elif name in _MAGIC_EFFECTS:
            m.side_effect = _MAGIC_EFFECTS[name](parent)
        setattr(parent, name, m)
        return m


class MagicMixin:
    """What gives a mock the special methods."""

    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        self._mock_set_magics()

    def _mock_set_magics(self):
        cls, methods = type(self), self._mock_methods
        for name in _MAGICS | _ASYNC_MAGICS:
            if name in cls.__dict__:
                continue
            if methods is None or name in methods:
                setattr(cls, name, _MagicProxy(name, self))

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A stand-in with the special methods that cannot be called."""


class MagicMock(MagicMixin, Mock):
    """A stand-in with the special methods."""


class PropertyMock(Mock):
    """A stand-in for a property: it is called without arguments to read, with one to write."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    """Let no new attributes come on a mock and its children."""
    mock._mock_sealed = True
    for child in list(mock._mock_children.values()):
        child = _extract_mock(child)
        if _is_mock(child) and child._mock_new_parent is mock and not child._mock_sealed:
            seal(child)
