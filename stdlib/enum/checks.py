

def unique(enumeration):
    """Refuse an enumeration in which two names have one value."""
    aliases = [(name, m._name_) for name, m in enumeration.__members__.items() if name != m._name_]
    if aliases:
        details = ', '.join("%s -> %s" % pair for pair in aliases)
        raise ValueError('duplicate values found in %r: %s' % (enumeration, details))
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can look at."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """A decorator that refuses enumerations of other than the promised form."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                self._unique(enumeration)
            elif check is CONTINUOUS:
                self._continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._named(enumeration)
        return enumeration

    def _unique(self, enumeration):
        aliases = [(name, m._name_) for name, m in enumeration.__members__.items() if name != m._name_]
        if aliases:
            details = ', '.join("%s -> %s" % pair for pair in aliases)
            raise ValueError('aliases found in %r: %s' % (enumeration, details))

    def _continuous(self, enumeration):
        values = {m._value_ for m in enumeration}
        if len(values) < 2:
            return
        if issubclass(enumeration, Flag):
            wanted = {1 << i for i in range(min(values).bit_length() - 1, max(values).bit_length())}
        else:
            wanted = set(range(min(values), max(values) + 1))
        missing = sorted(wanted - values)
        if missing:
            kind = 'flag' if issubclass(enumeration, Flag) else 'enum'
            raise ValueError(f'invalid {kind} {enumeration.__name__!r}: missing values ' + ', '.join(map(str, missing)))

    def _named(self, enumeration):
        values = {m._value_ for m in enumeration}
        for name, alias in enumeration._member_map_.items():
            missing = [bit for bit in _bits(alias._value_) if bit not in values]
            if name not in enumeration._member_names_ and alias._value_ > 0 and missing:
                raise ValueError('invalid Flag %r: alias %s is missing combined value%s %s' % (
                    enumeration.__name__, name, 's' * (len(missing) > 1), ', '.join(hex(bit) for bit in missing)))


def global_enum_repr(self):
    """The repr of a member as the module's name and its own."""
    return '%s.%s' % (self.__class__.__module__.split('.')[-1], self._name_)


def global_flag_repr(self):
    """The repr of a flag as the module's name and those of its members."""
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    return '|'.join(name if name[0].isdigit() else '%s.%s' % (module, name) for name in self._name_.split('|'))


def pickle_by_global_name(self, proto):
    """A __reduce_ex__ for members that are names of their module."""
    return self.name


def pickle_by_enum_name(self, proto):
    """A __reduce_ex__ for members whose values cannot be pickled."""
    return getattr, (self.__class__, self._name_)


def global_str(self):
    """The name of a member as its text."""
    if self._name_ is None:
        return "%s(%r)" % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """Publish the members in their module and show them as its names."""
    import sys
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def bin(num, max_bits=None):
    """A number in two's complement, a blank after 0b and the sign digit."""
    width = num.bit_length()
    if max_bits is not None:
        width = max(width, max_bits)
    return _bin(num, width)


def show_flag_values(value):
    """The bits of a flag, lowest first."""
    return list(_bits(value))


def __getattr__(name):
    if name == 'DynamicClassAttribute':
        from types import DynamicClassAttribute
        return DynamicClassAttribute
    raise AttributeError(f"module 'enum' has no attribute {name!r}")
