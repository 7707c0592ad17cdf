# One option: what it may be told, and what it does when it is met.

NO_DEFAULT = ('NO', 'DEFAULT')
SUPPRESS_HELP = 'SUPPRESSHELP'
SUPPRESS_USAGE = 'SUPPRESSUSAGE'


class OptParseError(Exception):
    def __init__(self, msg):
        self.msg = msg

    def __str__(self):
        return self.msg


class OptionError(OptParseError):
    """An option was made in a wrong way."""

    def __init__(self, msg, option):
        self.msg = msg
        self.option_id = str(option)

    def __str__(self):
        return f'option {self.option_id}: {self.msg}' if self.option_id else self.msg


class OptionConflictError(OptionError):
    """Two options have the same name."""


class OptionValueError(OptParseError):
    """The command line gives an option a wrong value."""


class BadOptionError(OptParseError):
    """The command line has an option that is not there."""

    def __init__(self, opt_str):
        self.opt_str = opt_str

    def __str__(self):
        return f'no such option: {self.opt_str}'


class AmbiguousOptionError(BadOptionError):
    """The beginning of a name fits several options."""

    def __init__(self, opt_str, possibilities):
        BadOptionError.__init__(self, opt_str)
        self.possibilities = possibilities

    def __str__(self):
        return f'ambiguous option: {self.opt_str} ({", ".join(self.possibilities)}?)'


def _whole(text):
    low = text[:2].lower()
    if low == '0x':
        return int(text, 16)
    if low == '0b':
        return int(text[2:] or '0', 2)
    return int(text, 8 if text[:1] == '0' else 10)


_conversions = {
    'int': (_whole, 'integer'), 'long': (_whole, 'integer'), 'float': (float, 'floating-point'),
    'complex': (complex, 'complex'),
}


def check_builtin(option, opt, value):
    convert, what = _conversions[option.type]
    try:
        return convert(value)
    except ValueError:
        raise OptionValueError(f'option {opt}: invalid {what} value: {value!r}')


def check_choice(option, opt, value):
    if value in option.choices:
        return value
    raise OptionValueError(f'option {opt}: invalid choice: {value!r} (choose from {", ".join(map(repr, option.choices))})')


class Option:
    """An option: its names, and what is to be done when one of them is met."""

    ATTRS = ['action', 'type', 'dest', 'default', 'nargs', 'const', 'choices', 'callback', 'callback_args',
             'callback_kwargs', 'help', 'metavar']
    ACTIONS = ('store', 'store_const', 'store_true', 'store_false', 'append', 'append_const', 'count', 'callback', 'help',
               'version')
    STORE_ACTIONS = ('store', 'store_const', 'store_true', 'store_false', 'append', 'append_const', 'count')
    TYPED_ACTIONS = ('store', 'append', 'callback')
    ALWAYS_TYPED_ACTIONS = ('store', 'append')
    CONST_ACTIONS = ('store_const', 'append_const')
    TYPES = ('string', 'int', 'long', 'float', 'complex', 'choice')
    TYPE_CHECKER = {**dict.fromkeys(_conversions, check_builtin), 'choice': check_choice}
    CHECK_METHODS = None

    def __init__(self, *opts, **attrs):
        self._short_opts, self._long_opts = [], []
        self._set_opt_strings(self._check_opt_strings(opts))
        self._set_attrs(attrs)
        for check in self.CHECK_METHODS:
            check(self)

    def _check_opt_strings(self, opts):
        opts = [opt for opt in opts if opt]
        if not opts:
            raise TypeError('at least one option string must be supplied')
        return opts

    def _set_opt_strings(self, opts):
        for opt in opts:
            if len(opt) < 2:
                raise OptionError(f'invalid option string {opt!r}: must be at least two characters long', self)
            if len(opt) == 2:
                if opt[0] != '-' or opt[1] == '-':
                    raise OptionError(f'invalid short option string {opt!r}: must be of the form -x, (x any non-dash char)',
                                      self)
                self._short_opts.append(opt)
                continue
            if opt[:2] != '--' or opt[2] == '-':
                raise OptionError(f'invalid long option string {opt!r}: must start with --, followed by non-dash', self)
            self._long_opts.append(opt)

    def _set_attrs(self, attrs):
        for name in self.ATTRS:
            setattr(self, name, attrs.pop(name, NO_DEFAULT if name == 'default' else None))
        if attrs:
            raise OptionError(f'invalid keyword arguments: {", ".join(sorted(attrs))}', self)

    def _check_action(self):
        if self.action is None:
            self.action = 'store'
        elif self.action not in self.ACTIONS:
            raise OptionError(f'invalid action: {self.action!r}', self)

    def _check_type(self):
        if self.type is None:
            if self.action in self.ALWAYS_TYPED_ACTIONS:
                self.type = 'choice' if self.choices is not None else 'string'
            return
        if isinstance(self.type, type):
            self.type = self.type.__name__
        if self.type == 'str':
            self.type = 'string'
        if self.type not in self.TYPES:
            raise OptionError(f'invalid option type: {self.type!r}', self)
        if self.action not in self.TYPED_ACTIONS:
            raise OptionError(f'must not supply a type for action {self.action!r}', self)

    def _check_choice(self):
        if self.type == 'choice':
            if self.choices is None:
                raise OptionError("must supply a list of choices for type 'choice'", self)
            if not isinstance(self.choices, (tuple, list)):
                kind = str(type(self.choices)).split("'")[1]
                raise OptionError(f'choices must be a list of strings ({kind!r} supplied)', self)
        elif self.choices is not None:
            raise OptionError(f'must not supply choices for type {self.type!r}', self)

    def _check_dest(self):
        takes = self.action in self.STORE_ACTIONS or self.type is not None
        if self.dest is None and takes:
            self.dest = self._long_opts[0][2:].replace('-', '_') if self._long_opts else self._short_opts[0][1]

    def _check_const(self):
        if self.action not in self.CONST_ACTIONS and self.const is not None:
            raise OptionError(f"'const' must not be supplied for action {self.action!r}", self)

    def _check_nargs(self):
        if self.action in self.TYPED_ACTIONS:
            if self.nargs is None:
                self.nargs = 1
        elif self.nargs is not None:
            raise OptionError(f"'nargs' must not be supplied for action {self.action!r}", self)

    def _check_callback(self):
        if self.action != 'callback':
            for name, what in ('callback', 'function'), ('callback_args', 'arguments'), ('callback_kwargs', 'arguments'):
                if getattr(self, name) is not None:
                    shown = repr(self.callback) + ' ' if name == 'callback' else ''
                    text = f'{name} supplied ({shown.strip()}) for non-callback option' if shown else (
                        f'{name} supplied for non-callback option')
                    raise OptionError(text, self)
            return
        if not callable(self.callback):
            raise OptionError(f'callback not callable: {self.callback!r}', self)
        if self.callback_args is not None and not isinstance(self.callback_args, tuple):
            raise OptionError(f'callback_args, if supplied, must be a tuple: not {self.callback_args!r}', self)
        if self.callback_kwargs is not None and not isinstance(self.callback_kwargs, dict):
            raise OptionError(f'callback_kwargs, if supplied, must be a dict: not {self.callback_kwargs!r}', self)

    CHECK_METHODS = [_check_action, _check_type, _check_choice, _check_dest, _check_const, _check_nargs, _check_callback]

    def __str__(self):
        return '/'.join(self._short_opts + self._long_opts)

    def __repr__(self):
        return f'<{self.__class__.__name__} at 0x{id(self):x}: {self}>'

    def takes_value(self):
        return self.type is not None

    def get_opt_string(self):
        return (self._long_opts or self._short_opts)[0]

    def check_value(self, opt, value):
        checker = self.TYPE_CHECKER.get(self.type)
        return value if checker is None else checker(self, opt, value)

    def convert_value(self, opt, value):
        if value is None:
            return None
        if self.nargs == 1:
            return self.check_value(opt, value)
        return tuple(self.check_value(opt, each) for each in value)

    def process(self, opt, value, values, parser):
        """Do what is to be done: the option stands on the command line."""
        value = self.convert_value(opt, value)
        return self.take_action(self.action, self.dest, opt, value, values, parser)

    def take_action(self, action, dest, opt, value, values, parser):
        match action:
            case 'store':
                setattr(values, dest, value)
            case 'store_const':
                setattr(values, dest, self.const)
            case 'store_true' | 'store_false':
                setattr(values, dest, action == 'store_true')
            case 'append':
                values.ensure_value(dest, []).append(value)
            case 'append_const':
                values.ensure_value(dest, []).append(self.const)
            case 'count':
                setattr(values, dest, values.ensure_value(dest, 0) + 1)
            case 'callback':
                self.callback(self, opt, value, parser, *self.callback_args or (), **self.callback_kwargs or {})
            case 'help':
                parser.print_help()
                parser.exit()
            case 'version':
                parser.print_version()
                parser.exit()
            case _:
                raise ValueError(f'unknown action {self.action!r}')
        return 1


make_option = Option
