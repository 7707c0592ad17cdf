import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter',
           'resetwarnings', 'catch_warnings', 'deprecated']

_ACTIONS = ('default', 'error', 'ignore', 'always', 'all', 'module', 'once')
onceregistry = {}
defaultaction = 'default'
_version = 1

# (action, message, category, module, line): what fits first decides. message and module are patterns.
filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]


class _Prefix:
    # What a pattern is as long as there are no regular expressions: a text to begin with.

    def __init__(self, pattern, ignore_case):
        self.pattern = pattern
        self._ignore_case = ignore_case

    def match(self, text):
        if self._ignore_case:
            return text.lower().startswith(self.pattern.lower())
        return text.startswith(self.pattern)


def _compile(pattern, ignore_case=False):
    try:
        import re
    except ImportError:
        return _Prefix(pattern, ignore_case)
    return re.compile(pattern, re.IGNORECASE if ignore_case else 0)


class WarningMessage:
    """A warning as catch_warnings(record=True) keeps it."""

    _WARNING_DETAILS = ('message', 'category', 'filename', 'lineno', 'file', 'line', 'source')

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, '
                f'lineno : {self.lineno}, line : {self.line!r}}}')


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning, with its line of source if that can be read."""
    return _format(WarningMessage(message, category, filename, lineno, None, line))


def _format(msg):
    category = msg.category.__name__
    text = f'{msg.filename}:{msg.lineno}: {category}: {msg.message}\n'
    line = _source_line(msg.filename, msg.lineno) if msg.line is None else msg.line
    if line:
        text += f'  {line.strip()}\n'
    if msg.source is not None:
        text += f'{category}: Enable tracemalloc to get the object allocation traceback\n'
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, or to sys.stderr."""
    _write(WarningMessage(message, category, filename, lineno, file, line))


_own_showwarning, _own_formatwarning = showwarning, formatwarning


def _write(msg):
    file = sys.stderr if msg.file is None else msg.file
    if file is None:
        return
    if formatwarning is _own_formatwarning:
        text = _format(msg)
    else:
        text = formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    try:
        file.write(text)
    except OSError:
        pass


_recorder = None


def _show(msg):
    if _recorder is not None:
        _recorder(msg)
    elif showwarning is _own_showwarning:
        _write(msg)
    else:
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """Put a rule in front of the others: what to do about warnings that fit."""
    _check_action(action)
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    _check_category(category, 'category must be a Warning subclass')
    if not isinstance(module, str):
        raise TypeError('module must be a string')
    _check_line(lineno)
    _add((action, _compile(message, True) if message else None, category, _compile(module) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """A rule for all warnings of a category, whatever they say."""
    _check_action(action)
    _check_line(lineno)
    _add((action, None, category, None, lineno), append)


def _check_action(action):
    if action not in _ACTIONS:
        raise ValueError(f'invalid action: {action!r}')


def _check_category(category, complaint):
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(complaint)


def _check_line(lineno):
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')


def _add(rule, append):
    if append:
        if rule not in filters:
            filters.append(rule)
    else:
        if rule in filters:
            filters.remove(rule)
        filters.insert(0, rule)
    _filters_mutated()


def _filters_mutated():
    global _version
    _version += 1


def resetwarnings():
    """Forget all rules."""
    filters[:] = []
    _filters_mutated()


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issue a warning about the line that calls, or stacklevel - 1 calls further out."""
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    filename, lineno, namespace = _place(stacklevel)
    _issue(message, category, filename, lineno, namespace, source)


def _from_runtime(text, category, stacklevel):
    filename, lineno, namespace = _place(stacklevel)
    _issue(text, category, filename, lineno, namespace, True if text.endswith(' was never awaited') else None)


def _issue(message, category, filename, lineno, namespace, source):
    if namespace is None:
        module, registry = 'sys', {}
    else:
        module = namespace.get('__name__', '<string>')
        registry = namespace.setdefault('__warningregistry__', {})
    warn_explicit(message, category, filename, lineno, module, registry, namespace, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Issue a warning about a line named in full."""
    if module is None:
        module = filename or '<unknown>'
        module = module.removesuffix('.py')
    if registry is None:
        registry = {}
    if registry.get('version', 0) != _version:
        registry.clear()
        registry['version'] = _version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = _action_for(text, category, module, lineno)
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once':
        registry[key] = 1
        if onceregistry.get((text, category)):
            return
        onceregistry[(text, category)] = 1
    elif action == 'module':
        registry[key] = 1
        if registry.get((text, category, 0)):
            return
        registry[(text, category, 0)] = 1
    elif action == 'default':
        registry[key] = 1
    elif action not in ('always', 'all'):
        raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters:\n {action}')
    _show(WarningMessage(message, category, filename, lineno, source=source))


def _action_for(text, category, module, lineno):
    for action, message, wanted, where, line in filters:
        if (_fits(message, text) and issubclass(category, wanted) and _fits(where, module)
                and (line == 0 or line == lineno)):
            return action
    return defaultaction


def _fits(pattern, text):
    if pattern is None:
        return True
    if isinstance(pattern, str):
        return pattern == text
    return pattern.match(text)


class catch_warnings:
    """Rules and recorder changed inside are as before afterwards. record=True gives a list of the
    warnings instead of showing them."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._rule = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __repr__(self):
        return f"{type(self).__name__}({'record=True' if self._record else ''})"

    def __enter__(self):
        global _recorder, showwarning
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        self._saved = filters[:], showwarning, _recorder
        log = None
        if self._record:
            log = []
            _recorder = log.append
            showwarning = _own_showwarning
        _filters_mutated()
        if self._rule is not None:
            simplefilter(*self._rule)
        return log

    def __exit__(self, *exc):
        global _recorder, showwarning
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        filters[:], showwarning, _recorder = self._saved
        _filters_mutated()


class deprecated:
    """Decorator: warn whoever calls the function or makes an instance of the class."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f'Expected an object of type str for \'message\', not {type(message).__name__!r}')
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, what, /):
        what.__deprecated__ = self.message
        if self.category is None:
            return what
        message, category, level = self.message, self.category, self.stacklevel
        if isinstance(what, type):
            original = what.__new__

            def __new__(cls, /, *args, **kwargs):
                if cls is what:
                    warn(message, category, level)
                if original is not object.__new__:
                    return original(cls, *args, **kwargs)
                return original(cls)

            what.__new__ = staticmethod(__new__)
            return what
        import functools

        @functools.wraps(what)
        def wrapper(*args, **kwargs):
            warn(message, category, level)
            return what(*args, **kwargs)

        wrapper.__deprecated__ = self.message
        return wrapper


def _category_named(name):
    if not name:
        return Warning
    module, _, leaf = name.rpartition('.')
    namespace = vars(__import__(module or 'builtins', fromlist=[leaf]))
    category = namespace[leaf]
    _check_category(category, 'invalid warning category')
    return category


def _take_options(options):
    for option in options:
        parts = [part.strip() for part in option.split(':')] + [''] * 5
        action, message, category, module, lineno = parts[:5]
        try:
            matches = [each for each in _ACTIONS if each.startswith(action or 'default')]
            if not matches:
                raise ValueError(f'invalid action: {action!r}')
            filterwarnings(matches[0], message, _category_named(category), module, int(lineno or 0))
        except Exception as e:
            sys.stderr.write(f'Invalid -W option ignored: {e}\n')


_take_options(sys.warnoptions)
