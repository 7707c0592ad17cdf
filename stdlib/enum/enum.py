

class Enum(metaclass=EnumType):
    """Derive from this to make an enumeration; class attributes become its members."""

    _member_names_, _member_map_, _value2member_map_, _unhashable_values_ = [], {}, {}, []
    _member_type_, _use_args_ = object, False

    @classmethod
    def __signature__(cls):
        if cls._member_names_:
            return '(*values)'
        return '(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)'

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for found in cls._member_map_.values():
                if found._value_ == value:
                    return found
        if not cls._member_map_:
            if getattr(cls, '_singles_mask_', None) is None or not issubclass(cls, Flag):
                raise TypeError("%r has no members defined" % cls)
        exc = result = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            exc = e
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            problem = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
            if exc is None and result is None:
                raise problem
            if exc is None:
                exc = TypeError('error in %s._missing_: returned %r instead of None or a valid member'
                                % (cls.__name__, result))
            if not isinstance(exc, ValueError):
                exc.__context__ = problem
            raise exc
        finally:
            exc = problem = None

    def __init__(self, *args, **kwds):
        pass

    def _publish(self, cls, name, value):
        cls._add_member_(name, self)
        try:
            cls._value2member_map_.setdefault(value, self)
        except TypeError:
            cls._unhashable_values_.append(value)

    def _add_alias_(self, name):
        self.__class__._add_member_(name, self)

    def _add_value_alias_(self, value):
        cls = self.__class__
        try:
            if cls._value2member_map_.get(value, self) is not self:
                raise ValueError('%r is already bound: %r' % (value, cls._value2member_map_[value]))
            cls._value2member_map_[value] = self
        except TypeError:
            cls._unhashable_values_.append(value)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values)[-1]
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return last + 1
        except TypeError:
            raise TypeError('unable to increment %r' % (last,)) from None

    @classmethod
    def _missing_(cls, value):
        return None

    def _value_text(self):
        kind = self.__class__._member_type_
        show = repr if kind is object or kind.__repr__ is object.__repr__ else kind.__repr__
        if isinstance(self._value_, Enum) or not isinstance(self._value_, kind):
            show = repr
        return show(self._value_)

    def __repr__(self):
        cls = self.__class__
        text = repr(self._value_) if cls._member_type_ is object else self._value_text()
        return f"<{cls.__name__}.{self._name_}: {text}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __dir__(self):
        names = {name for base in self.__class__.__mro__ for name in base.__dict__ if not name.startswith('_')}
        names -= set(self._member_map_)
        return sorted({'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value', *names})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """Only repr() is Enum's; str() and format() are those of the data type."""


class IntEnum(int, ReprEnum):
    """Members are also ints."""


class StrEnum(str, ReprEnum):
    """Members are also strs; auto() is the name in lower case."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0],))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError('encoding must be a string, not %r' % (values[1],))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError('errors must be a string, not %r' % (values[2]))
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()
