"""Classes whose instances are a fixed set of named members."""

__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum',
           'auto', 'unique', 'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM',
           'EJECT', 'KEEP', 'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum',
           'pickle_by_global_name', 'pickle_by_enum_name',
           'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE']

# Set below; the metaclass asks for them while they are being made.
Enum = Flag = ReprEnum = None
_plain_property = property


class _auto_null:
    """Says that auto() has not been given its value yet."""

    def __repr__(self):
        return '_auto_null'


_unset = _auto_null()


class nonmember:
    """Keeps a value of the class body from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a function, class or the like a member."""

    def __init__(self, value):
        self.value = value


class auto:
    """A value that _generate_next_value_ chooses."""

    def __init__(self, value=_unset):
        self.value = value

    def __repr__(self):
        return "auto(%r)" % self.value


class property(_plain_property):
    """A property of members that leaves the class attribute of its name to a member."""

    member = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError('%r has no attribute %r' % (ownerclass, self.name))
        if (get := self.fget) is not None:
            return get(instance)
        try:
            return instance.__dict__[self.name]
        except KeyError:
            pass
        if self.member is not None:
            return self.member
        raise AttributeError('%r has no attribute %r' % (ownerclass, self.name)) from None

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_private(cls_name, name):
    prefix = f'_{cls_name}__'
    return len(name) > len(prefix) and name.startswith(prefix) and (name[-1] != '_' or name[-2] != '_')


def _is_descriptor(obj):
    return hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__')


def _is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


def _bits(value):
    """The bits of a number, lowest first."""
    if value < 0:
        raise ValueError('%r is not a positive integer' % value)
    while value:
        low = value & -value
        yield low
        value ^= low


_settable_sunders = ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_',
                     '_iter_member_', '_iter_member_by_value_', '_iter_member_by_def_',
                     '_add_alias_', '_add_value_alias_', '_use_args_', '_member_names_')


class EnumDict(dict):
    """The namespace of a class body, which knows what is going to be a member."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._generate_next_value = None

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._sunder(key, value)
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError('%r already defined as %r' % (key, self[key]))
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not (_is_descriptor(value) or self._is_nested_class(value)):
            if key in self:
                raise TypeError('%r already defined as %r' % (key, self[key]))
            value = self._member_value(key, value.value if isinstance(value, member) else value)
        super().__setitem__(key, value)

    def _is_nested_class(self, value):
        return isinstance(value, type) and getattr(value, '__qualname__', '').endswith(f'{self._cls_name}.{value.__name__}')

    def _sunder(self, key, value):
        if key not in _settable_sunders:
            raise ValueError('_sunder_ names, such as %r, are reserved for future Enum use' % (key,))
        if key == '_generate_next_value_':
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == '_ignore_':
            value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            self._ignore = value
            taken = set(value) & set(self._member_names)
            if taken:
                raise ValueError('_ignore_ cannot specify already set names: %r' % (taken,))
        return value

    def _member_value(self, key, value):
        single = isinstance(value, auto)
        items = (value,) if single else value
        if type(items) is tuple and any(isinstance(item, auto) for item in items):
            resolved = []
            for item in items:
                if isinstance(item, auto):
                    if item.value is _unset:
                        item.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
                        self._auto_called = True
                    item = item.value
                resolved.append(item)
            value = resolved[0] if single else tuple(resolved)
        self._member_names[key] = None
        self._last_values.append(value)
        return value

    @_plain_property
    def member_names(self):
        """The names that are going to be members."""
        return list(self._member_names)

    def update(self, members, *more_members, **more):
        """Set names as the body of the class would."""
        pairs = members.items() if hasattr(members, 'keys') else members
        for name, value in [*pairs, *more.items()]:
            self[name] = value


class _Seed:
    """Stands for a member in the class body's namespace and becomes it when the class is made."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, cls, name):
        delattr(cls, name)
        value = self.value
        args = value if isinstance(value, tuple) else (value,)
        if cls._member_type_ is tuple:
            args = (args,)
        made = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
        if not hasattr(made, '_value_'):
            if cls._member_type_ is object:
                made._value_ = value
            else:
                try:
                    made._value_ = cls._member_type_(*args)
                except Exception as exc:
                    raise TypeError('_value_ not set in __new__, unable to create it') from exc
        value = made._value_
        made._name_ = name
        made.__objclass__ = cls
        made._sort_order_ = len(cls._member_names_)
        made.__init__(*args)
        value = made._value_
        if Flag is not None and issubclass(cls, Flag) and isinstance(value, int):
            cls._flag_mask_ |= value
            if _is_single_bit(value):
                cls._singles_mask_ |= value
            cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
        first = cls._find_equal(value)
        if first is not None:
            made = first
        elif Flag is None or not issubclass(cls, Flag) or isinstance(value, int) and _is_single_bit(value):
            cls._member_names_.append(name)
        made._publish(cls, name, value)
