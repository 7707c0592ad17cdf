class _empty:
    """Marks what a signature has not."""


class _void:
    """Marks what replace() is to leave as it is."""


class _ParameterKind(int):
    # One of the five ways an argument may be given.

    def __new__(cls, number, name, description):
        self = super().__new__(cls, number)
        self.name = name
        self.description = description
        return self

    value = property(int)

    def __str__(self):
        return self.name

    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {int(self)}>'


class Parameter:
    """One parameter of a signature."""

    POSITIONAL_ONLY = _ParameterKind(0, 'POSITIONAL_ONLY', 'positional-only')
    POSITIONAL_OR_KEYWORD = _ParameterKind(1, 'POSITIONAL_OR_KEYWORD', 'positional or keyword')
    VAR_POSITIONAL = _ParameterKind(2, 'VAR_POSITIONAL', 'variadic positional')
    KEYWORD_ONLY = _ParameterKind(3, 'KEYWORD_ONLY', 'keyword-only')
    VAR_KEYWORD = _ParameterKind(4, 'VAR_KEYWORD', 'variadic keyword')
    empty = _empty
    __slots__ = ('_name', '_kind', '_default', '_annotation')

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if kind not in range(5):
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        kind = _KINDS[kind]
        if default is not _empty and kind in (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD):
            raise ValueError(f'{kind.description} parameters cannot have default values')
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if name[:1] == '.' and name[1:].isdigit():  # what a comprehension goes through
            if kind != Parameter.POSITIONAL_OR_KEYWORD:
                raise ValueError(f'implicit arguments must be passed as positional or keyword arguments, not {kind.description}')
            name, kind = 'implicit' + name[1:], Parameter.POSITIONAL_ONLY
        if not name.isidentifier() or kind != Parameter.POSITIONAL_ONLY and _is_keyword(name):
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name, self._kind, self._default, self._annotation = name, kind, default, annotation

    @property
    def name(self):
        return self._name

    @property
    def kind(self):
        return self._kind

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    def __reduce__(self):
        return type(self), (self._name, int(self._kind)), {'_default': self._default, '_annotation': self._annotation}

    def __setstate__(self, state):
        self._default, self._annotation = state['_default'], state['_annotation']

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """A copy with some attributes changed."""
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          annotation=self._annotation if annotation is _void else annotation,
                          default=self._default if default is _void else default)

    __replace__ = replace

    def __str__(self):
        text = {2: '*', 4: '**'}.get(int(self.kind), '') + self.name
        if self.annotation is not _empty:
            text += f': {formatannotation(self.annotation)}'
            if self.default is not _empty:
                text += f' = {self.default!r}'
        elif self.default is not _empty:
            text += f'={self.default!r}'
        return text

    def __repr__(self):
        return f'<Parameter "{self}">'

    def _key(self):
        return self._name, int(self._kind), self._default, self._annotation

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, Parameter) else NotImplemented

    def __hash__(self):
        return hash(self._key())


def _is_keyword(name):
    from keyword import iskeyword
    return iskeyword(name)


def formatannotation(annotation, base_module=None):
    """An annotation as text; classes of builtins and of base_module without their module."""
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation)


class BoundArguments:
    """Arguments as they fall to the parameters of a signature."""

    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self._signature = signature
        self.arguments = arguments

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        """The values that are given by position."""
        found = []
        for p in self.signature.parameters.values():
            if p.kind >= Parameter.KEYWORD_ONLY or p.name not in self.arguments:
                break
            value = self.arguments[p.name]
            if p.kind == Parameter.VAR_POSITIONAL:
                found.extend(value)
            else:
                found.append(value)
        return tuple(found)

    @property
    def kwargs(self):
        """The values that are given by name."""
        found = {}
        taken = len(self.args)
        for number, p in enumerate(self.signature.parameters.values()):
            if p.name not in self.arguments or p.kind == Parameter.VAR_POSITIONAL:
                continue
            if p.kind == Parameter.VAR_KEYWORD:
                found.update(self.arguments[p.name])
            elif p.kind == Parameter.KEYWORD_ONLY or number >= taken:
                found[p.name] = self.arguments[p.name]
        return found

    def apply_defaults(self):
        """Fill in the parameters that were not given."""
        full = {}
        for name, p in self.signature.parameters.items():
            if name in self.arguments:
                full[name] = self.arguments[name]
            elif p.default is not _empty:
                full[name] = p.default
            elif p.kind == Parameter.VAR_POSITIONAL:
                full[name] = ()
            elif p.kind == Parameter.VAR_KEYWORD:
                full[name] = {}
        self.arguments = full

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    __hash__ = None

    def __repr__(self):
        shown = ', '.join(f'{name}={value!r}' for name, value in self.arguments.items())
        return f'<BoundArguments ({shown})>'


_KINDS = (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD, Parameter.VAR_POSITIONAL,
          Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD)


def _check_order(parameters):
    """Whether parameters may follow each other as they do."""
    seen, top, defaults = set(), Parameter.POSITIONAL_ONLY, False
    for param in parameters:
        if param.kind < top:
            raise ValueError(f'wrong parameter order: {top.description} parameter before '
                             f'{param.kind.description} parameter')
        top = param.kind
        if param.kind < 2:
            if defaults and param.default is _empty:
                raise ValueError('non-default argument follows default argument')
            defaults = defaults or param.default is not _empty
        if param.name in seen:
            raise ValueError(f'duplicate parameter name: {param.name!r}')
        seen.add(param.name)


class Signature:
    """What a function takes and gives."""

    empty = _empty
    __slots__ = ('_return_annotation', '_parameters')

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        parameters = () if parameters is None else tuple(parameters)
        if __validate_parameters__:
            _check_order(parameters)
        self._parameters = types.MappingProxyType(OrderedDict((p.name, p) for p in parameters))
        self._return_annotation = return_annotation

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {'_return_annotation': self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state['_return_annotation']

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of anything callable."""
        return signature(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)

    def replace(self, *, parameters=_void, return_annotation=_void):
        """A copy with other parameters or another annotation."""
        return type(self)(self._parameters.values() if parameters is _void else parameters,
                          return_annotation=self._return_annotation if return_annotation is _void else return_annotation)

    __replace__ = replace

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        """The text of the signature; if it is wider than max_width, with a line for each parameter."""
        parts = []
        slash = star = False
        for p in self.parameters.values():
            if p.kind == Parameter.POSITIONAL_ONLY:
                slash = True
            elif slash:
                parts.append('/')
                slash = False
            if p.kind == Parameter.VAR_POSITIONAL:
                star = True
            elif p.kind == Parameter.KEYWORD_ONLY and not star:
                parts.append('*')
                star = True
            parts.append(str(p))
        if slash:
            parts.append('/')
        text = f'({", ".join(parts)})'
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(parts) + '\n)'
        if self.return_annotation is not _empty:
            text += f' -> {formatannotation(self.return_annotation)}'
        return text

    def __repr__(self):
        return f'<Signature {self}>'

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        mine, others = ([p for p in each.parameters.values() if p.kind != Parameter.KEYWORD_ONLY] for each in (self, other))
        return (mine == others and dict(self.parameters) == dict(other.parameters)
                and self.return_annotation == other.return_annotation)

    def __hash__(self):
        by_name = frozenset(p for p in self.parameters.values() if p.kind == Parameter.KEYWORD_ONLY)
        rest = tuple(p for p in self.parameters.values() if p.kind != Parameter.KEYWORD_ONLY)
        return hash((rest, by_name, self.return_annotation))

    def bind(self, /, *args, **kwargs):
        """Let the arguments fall to the parameters; TypeError if they do not fit."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        """bind() that does not mind missing arguments."""
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        found, misplaced = {}, []
        args = list(args)
        kwargs = dict(kwargs)
        in_row = True  # all parameters so far took positional arguments
        for p in self.parameters.values():
            by_position = p.kind <= Parameter.POSITIONAL_OR_KEYWORD and bool(args)
            if args and p.kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD):
                break
            if p.kind == Parameter.VAR_POSITIONAL:
                if args:
                    found[p.name] = tuple(args)
                    args = []
            elif p.kind == Parameter.VAR_KEYWORD:
                if kwargs:
                    found[p.name] = kwargs
                    kwargs = {}
            elif by_position:
                if p.kind == Parameter.POSITIONAL_OR_KEYWORD and p.name in kwargs:
                    raise TypeError(f'multiple values for argument {p.name!r}')
                found[p.name] = args.pop(0)
            elif p.kind != Parameter.POSITIONAL_ONLY and p.name in kwargs:
                found[p.name] = kwargs.pop(p.name)
            elif p.kind == Parameter.POSITIONAL_ONLY and p.name in kwargs and p.default is _empty:
                misplaced.append(p.name)
            elif p.default is _empty and not partial:
                only = ' keyword-only' if p.kind == Parameter.KEYWORD_ONLY and in_row else ''
                raise TypeError(f'missing a required{only} argument: {p.name!r}')
            in_row = in_row and by_position
        if args:
            raise TypeError('too many positional arguments')
        if misplaced:
            names = ', '.join(map(repr, misplaced))
            raise TypeError(f'got some positional-only arguments passed as keyword arguments: {names}')
        if kwargs:
            raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        return BoundArguments(self, found)
