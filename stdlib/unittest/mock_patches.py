def _importer(target):
    """The object with a dotted name."""
    import importlib
    module, *rest = target.split('.')
    thing = importlib.import_module(module)
    path = module
    for name in rest:
        path += '.' + name
        try:
            thing = getattr(thing, name)
        except AttributeError:
            importlib.import_module(path)
            thing = getattr(thing, name)
    return thing


class _patch:
    """An attribute replaced for a while: for a block, a function, or from start to stop."""

    attribute_name = None
    _active_patches = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter, self.attribute, self.new = getter, attribute, new
        self.spec, self.create, self.spec_set, self.autospec = spec, create, spec_set, autospec
        self.new_callable, self.kwargs, self.unsafe = new_callable, kwargs, unsafe
        self.additional_patchers = []
        self.is_started = False
        self.target = self.temp_original = None
        self.is_local = False

    def copy(self):
        other = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                       self.new_callable, self.kwargs, unsafe=self.unsafe)
        other.attribute_name = self.attribute_name
        other.additional_patchers = [p.copy() for p in self.additional_patchers]
        return other

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and hasattr(getattr(func, name), '__call__'):
                    setattr(func, name, self.copy()(getattr(func, name)))
            return func
        if hasattr(func, 'patchings'):
            func.patchings.append(self)
            return func
        if inspect.iscoroutinefunction(func):
            @functools.wraps(func)
            async def patched(*args, **keywargs):
                with _entered(patched.patchings, args, keywargs) as (newargs, newkeywargs):
                    return await func(*newargs, **newkeywargs)
        else:
            @functools.wraps(func)
            def patched(*args, **keywargs):
                with _entered(patched.patchings, args, keywargs) as (newargs, newkeywargs):
                    return func(*newargs, **newkeywargs)
        patched.patchings = [self]
        return patched

    def get_original(self):
        """What the attribute is now, and whether it is the target's own."""
        target, name = self.getter(), self.attribute
        original, local = DEFAULT, False
        try:
            original = target.__dict__[name]
            local = True
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        if name in dir(builtins) and isinstance(target, _ModuleType):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f'{target} does not have the attribute {name!r}')
        return original, local

    def _new_object(self, original):
        """What goes in the place of the original."""
        if self.autospec is not None and self.autospec is not False:
            spec = original if self.autospec is True else self.autospec
            return create_autospec(spec, bool(self.spec_set), _name=self.attribute, **self.kwargs)
        spec = original if self.spec is True else self.spec
        spec_set = original if self.spec_set is True else self.spec_set
        kwargs = dict(self.kwargs)
        if spec is not None:
            kwargs['spec'] = spec
        if spec_set is not None:
            kwargs['spec_set'] = spec_set
        if self.new_callable is not None:
            klass = self.new_callable
        else:
            klass = AsyncMock if spec is None and _is_async_func(original) else MagicMock
        if not (isinstance(klass, type) and issubclass(klass, NonCallableMock)):
            return klass(**kwargs)
        kwargs.setdefault('name', self.attribute)
        model = spec_set if spec_set is not None else spec
        if isinstance(model, type) and klass is MagicMock:
            new = klass(**kwargs)
            new.return_value = klass(**{k: v for k, v in kwargs.items() if k != 'name'}, _new_parent=new, _new_name='()')
            return new
        return klass(**kwargs)

    def __enter__(self):
        if self.is_started:
            raise RuntimeError('Patch is already started')
        self.target = self.getter()
        original, self.is_local = self.get_original()
        new = self._new_object(original) if self.new is DEFAULT else self.new
        self.temp_original = original
        self.is_started = True
        import contextlib
        self._exit_stack = contextlib.ExitStack()
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            given = {self.attribute_name: new} if self.new is DEFAULT else {}
            for patching in self.additional_patchers:
                arg = self._exit_stack.enter_context(patching)
                if patching.new is DEFAULT:
                    given.update(arg)
            return given
        except BaseException:
            if not self.__exit__(*sys.exc_info()):
                raise

    def __exit__(self, *exc_info):
        if not self.is_started:
            return
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.temp_original)
        self.is_started = False
        return self._exit_stack.__exit__(*exc_info)

    def start(self):
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        try:
            self._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


class _entered:
    """All patches of a function for the time of a call: the arguments with the new objects behind."""

    def __init__(self, patchings, args, keywargs):
        import contextlib
        self.patchings, self.args, self.keywargs = patchings, args, keywargs
        self.stack = contextlib.ExitStack()

    def __enter__(self):
        extra, keywargs = [], dict(self.keywargs)
        with self.stack:
            for patching in self.patchings:
                arg = self.stack.enter_context(patching)
                if patching.attribute_name is not None:
                    keywargs.update(arg)
                elif patching.new is DEFAULT:
                    extra.append(arg)
            self.stack = self.stack.pop_all()
        return self.args + tuple(extra), keywargs

    def __exit__(self, *exc_info):
        return self.stack.__exit__(*exc_info)


def _get_target(target):
    try:
        module, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}') from None
    return functools.partial(_importer, module), attribute


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False,
          **kwargs):
    """Replace what has a dotted name."""
    getter, attribute = _get_target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None,
                  *, unsafe=False, **kwargs):
    """Replace an attribute of an object."""
    if type(target) is str:
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Replace several attributes of an object."""
    getter = functools.partial(_importer, target) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    first, *others = [_patch(getter, name, new, spec, create, spec_set, autospec, new_callable, {})
                      for name, new in kwargs.items()]
    for each in (first, *others):
        each.attribute_name = each.attribute
    first.additional_patchers.extend(others)
    return first


class _patch_dict:
    """A dict changed for a while."""

    attribute_name, new = None, None

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.clear = in_dict, clear
        self.values = dict(values)
        self.values.update(kwargs)
        self._original = None

    def copy(self):
        return _patch_dict(self.in_dict, self.values, self.clear)

    __call__ = _patch.__call__

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _importer(self.in_dict)
        self._original = dict(self.in_dict.items())
        if self.clear:
            self._replace({})
        self.in_dict.update(self.values)
        return self.in_dict

    def _replace(self, content):
        for key in list(self.in_dict):
            del self.in_dict[key]
        self.in_dict.update(content)

    def __exit__(self, *args):
        if self._original is not None:
            self._replace(self._original)
            self._original = None
        return False

    def start(self):
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        try:
            _patch._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _stopall():
    """Stop all patches that were started."""
    for each in reversed(_patch._active_patches[:]):
        each.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stopall
patch.TEST_PREFIX = 'test'


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock that has the attributes of spec and their attributes, and takes the arguments that they take."""
    if isinstance(spec, list):
        spec = type(spec)
    is_type, is_async = isinstance(spec, type), _is_async_func(spec)
    options = {} if spec is None else {'spec_set' if spec_set else 'spec': spec}
    if is_type and instance and not hasattr(spec, '__call__'):
        klass = NonCallableMagicMock
    elif is_type and instance and '__call__' not in [name for c in spec.__mro__[:-1] for name in c.__dict__]:
        klass = NonCallableMagicMock
    elif not callable(spec):
        klass = NonCallableMagicMock
    else:
        klass = AsyncMock if is_async else MagicMock
    options.update(kwargs, unsafe=unsafe)
    name = options.pop('name', _name)
    mock = klass(parent=_parent, _new_parent=_parent, _new_name='' if _parent is None else name, name=name, **options)
    if not is_type or not instance:
        eat_self = _parent is not None and isinstance(_parent._spec_class, type) and isinstance(spec, _FunctionType) \
            and getattr(_parent, '_mock_eats_self', False)
        mock.__dict__['_spec_signature'] = _signature_of(spec, eat_self=eat_self)
    mock.__dict__['_mock_eats_self'] = is_type and instance
    if isinstance(spec, _FunctionType) and _parent is None:
        return _function_for(mock, spec, is_async)
    if is_type and not instance and 'return_value' not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name='()', _parent=mock)
        mock.return_value._mock_name = mock.return_value._mock_parent = None
    for entry in dir(spec):
        if _is_magic(entry) or entry in mock.__dict__:
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        mock._mock_children[entry] = _child_of_spec(mock, spec, entry, original, spec_set)
    return mock


def _child_of_spec(parent, spec, name, original, spec_set):
    """The mock of an attribute, or what it is to be made of."""
    options = {'spec_set' if spec_set else 'spec': original}
    if not isinstance(original, (_FunctionType, _MethodType)):
        return _SpecState(original, spec_set, parent, name, instance=not isinstance(original, type))
    static = isinstance(inspect.getattr_static(spec, name, None), (staticmethod, classmethod))
    eat_self = not static and isinstance(spec, type)
    klass = AsyncMock if _is_async_func(original) else MagicMock
    child = klass(parent=parent, name=name, _new_name=name, _new_parent=parent, **options)
    child.__dict__['_spec_signature'] = _signature_of(original, eat_self=eat_self)
    return child


_DELEGATES = ('assert_called_with', 'assert_called_once_with', 'assert_has_calls', 'assert_any_call', 'reset_mock',
              'assert_called', 'assert_not_called', 'assert_called_once')
_ASYNC_DELEGATES = ('assert_awaited', 'assert_awaited_once', 'assert_awaited_with', 'assert_awaited_once_with',
                    'assert_any_await', 'assert_has_awaits', 'assert_not_awaited')


def _function_for(mock, spec, is_async):
    """A function with the name and signature of spec, which calls the mock."""
    signature = mock._spec_signature
    if is_async:
        async def funcopy(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:
        def funcopy(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)
    for name in ('__name__', '__qualname__', '__doc__', '__module__'):
        setattr(funcopy, name, getattr(spec, name))
    funcopy.__wrapped__ = spec
    funcopy.__signature__ = signature
    funcopy.called, funcopy.call_count, funcopy.call_args = False, 0, None
    funcopy.call_args_list, funcopy.method_calls, funcopy.mock_calls = _CallList(), _CallList(), _CallList()
    funcopy.return_value, funcopy.side_effect = mock._mock_return_value, mock._mock_side_effect
    funcopy._mock_children = mock._mock_children
    for name in _DELEGATES + (_ASYNC_DELEGATES if is_async else ()):
        setattr(funcopy, name, getattr(mock, name))
    if funcopy.return_value is DEFAULT:
        funcopy.return_value = mock.return_value
    funcopy.mock = mock
    mock.__dict__['_mock_delegate'] = funcopy
    return funcopy


def mock_open(mock=None, read_data=''):
    """A stand-in for open, whose files hold read_data."""
    if mock is None:
        mock = MagicMock(name='open', spec=io.open)
    handle = MagicMock(spec=['__enter__', '__exit__', '__iter__', '__next__', 'close', 'closed', 'fileno', 'flush', 'isatty',
                             'read', 'readable', 'readline', 'readlines', 'seek', 'seekable', 'tell', 'truncate',
                             'writable', 'write', 'writelines', 'name', 'mode'])
    handle.__enter__.return_value = handle
    handle.write.return_value = handle.writelines.return_value = None
    handle.read.return_value = handle.readline.return_value = handle.readlines.return_value = None
    state = {}

    def fresh(*args, **kwargs):
        state['file'] = io.StringIO(read_data, newline=None) if isinstance(read_data, str) else io.BytesIO(read_data)
        return DEFAULT

    def reader(name):
        def effect(*args, **kwargs):
            set_value = getattr(handle, name)._mock_return_value
            return set_value if set_value is not None else getattr(state['file'], name)(*args, **kwargs)
        return effect

    def leave(*args):
        handle.close()
        return False

    fresh()
    for name in ('read', 'readline', 'readlines'):
        getattr(handle, name).side_effect = reader(name)
    handle.__iter__.side_effect = lambda: iter(state['file'])
    handle.__next__.side_effect = lambda: next(state['file'])
    handle.__exit__.side_effect = leave
    mock.side_effect = fresh
    mock.return_value = handle
    return mock
