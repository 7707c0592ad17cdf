"""Classes whose instances are a fixed set of named members."""

__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum',
           'auto', 'unique', 'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM',
           'EJECT', 'KEEP', 'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum',
           'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE']

# Set below; the metaclass asks for them while they are being made.
Enum = Flag = ReprEnum = None
_plain_property = property
_unset = object()


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
        if self.fget is not None:
            return self.fget(instance)
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
        return list(self._member_names)

    def update(self, members, *more_members, **more):
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
        elif Flag is None or not issubclass(cls, Flag) or not isinstance(value, int) or _is_single_bit(value):
            cls._member_names_.append(name)
        made._publish(cls, name, value)


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        if Enum is None:
            return {}
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            generate = first_enum._generate_next_value_
            dict.__setitem__(namespace, '_generate_next_value_', generate)
            namespace._generate_next_value = generate
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if Enum is None:
            return super().__new__(metacls, cls, bases, dict(classdict), **kwds)
        names = classdict._member_names
        bad = set(names) & {'mro', ''}
        if bad:
            raise ValueError('invalid enum member name(s) %s' % ','.join(map(repr, bad)))
        for ignored in classdict._ignore:
            classdict.pop(ignored, None)
        order = classdict.pop('_order_', None)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        space = dict(classdict)
        for name in names:
            space[name] = _Seed(classdict[name])
        if '_generate_next_value_' in space and not isinstance(space['_generate_next_value_'], staticmethod):
            space['_generate_next_value_'] = staticmethod(space['_generate_next_value_'])
        space.update(_new_member_=staticmethod(new), _use_args_=use_args, _member_names_=[], _member_map_={},
                     _value2member_map_={}, _unhashable_values_=[], _member_type_=member_type)
        if Flag is not None:
            space['_boundary_'] = boundary or getattr(first_enum, '_boundary_', None)
            space.update(_flag_mask_=0, _singles_mask_=0, _all_bits_=0)
        made = super().__new__(metacls, cls, bases, space, **kwds)
        made._adopt_methods(classdict, member_type, first_enum)
        if save_new:
            made.__new_member__ = new
        made.__new__ = Enum.__new__
        made._check_order(order)
        return made

    def __init__(cls, *args, **kwds):
        pass

    def _adopt_methods(cls, classdict, data_type, first_enum):
        """Where a data type is mixed in, texts are still Enum's, but for those of ReprEnum."""
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name not in classdict:
                if getattr(cls, name) in (getattr(data_type, name, None), getattr(object, name)):
                    type.__setattr__(cls, name, getattr(first_enum, name))
        if ReprEnum in cls.__bases__:
            for name in ('__str__', '__format__'):
                if name not in classdict:
                    method = getattr(data_type, name)
                    if method is object.__str__:
                        method = data_type.__repr__
                    type.__setattr__(cls, name, method)
        if Flag is not None and issubclass(cls, Flag):
            for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
                if name not in classdict:
                    type.__setattr__(cls, name, getattr(Flag, name))

    def _check_order(cls, order):
        if order is None:
            return
        if isinstance(order, str):
            order = order.replace(',', ' ').split()
        found = cls._member_names_
        wanted = [name for name in order if name in found or name not in cls._member_map_]
        if wanted != found:
            raise TypeError('member order does not match _order_:\n  %r\n  %r' % (found, wanted))

    def _find_equal(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for found in cls._unhashable_values_:
                if found == value:
                    return next(m for m in cls._member_map_.values() if m._value_ == value)
        return None

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_unset, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if names is not _unset:
                value = (value, names, *values)
            return cls.__new__(cls, value)
        if names is _unset and type is None:
            raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create a new, empty, enum")
        return cls._create_(value, None if names is _unset else names, module=module, qualname=qualname, type=type,
                            start=start, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            cls(value)
            return True
        except ValueError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('cannot reassign member %r' % (name,))
        super().__setattr__(name, value)

    def __dir__(cls):
        shown = ['__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__',
                 '__module__', '__name__', '__qualname__', *cls._member_names_]
        if cls._member_type_ is object:
            return sorted(set(shown))
        return sorted({*shown, *dir(cls._member_type_)})

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @_plain_property
    def __members__(cls):
        return type(type.__dict__)(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return "<flag %r>" % cls.__name__
        return "<enum %r>" % cls.__name__

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        last = []
        for count, item in enumerate(names if names is not None else ()):
            if isinstance(names, (tuple, list)) and isinstance(item, str):
                value = cls._generate_next_value_(item, start, count, last[:])
                last.append(value)
            elif isinstance(item, str):
                item, value = item, names[item]
            else:
                item, value = item
            namespace[item] = value
        if module is None:
            import sys
            frame_at = getattr(sys, '_getframe', None)
            module = frame_at(2).f_globals.get('__name__') if frame_at else '__main__'
        namespace['__module__'] = module
        if qualname is not None:
            namespace['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    @staticmethod
    def _check_for_existing_members_(class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if Enum is not None and isinstance(base, EnumType) and base.__dict__.get('_member_names_'):
                    raise TypeError("<enum %r> cannot extend %r" % (class_name, base))

    @classmethod
    def _get_mixins_(metacls, class_name, bases):
        if not bases or Enum is None:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return metacls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_type_(metacls, class_name, bases):
        found = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found.append(base._member_type_)
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    found.append(candidate or base)
                    break
                else:
                    candidate = candidate or base
        found = list(dict.fromkeys(found))
        if len(found) > 1:
            raise TypeError('too many data types for %r: %r' % (class_name, set(found)))
        return found[0] if found else None

    @classmethod
    def _find_new_(metacls, classdict, member_type, first_enum):
        new = classdict.get('__new__', None)
        save = first_enum is not None and new is not None
        if new is None:
            for method in ('__new_member__', '__new__'):
                for possible in (member_type, first_enum):
                    target = getattr(possible, method, None)
                    if target not in (None, None.__new__, object.__new__, Enum.__new__):
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        use_args = not (first_enum is None or new in (Enum.__new__, object.__new__))
        return new, save, use_args

    def _add_member_(cls, name, found):
        made = cls.__dict__.get(name)
        if made is None:
            for base in cls.__mro__[1:]:
                inherited = base.__dict__.get(name)
                if inherited is not None:
                    break
            else:
                inherited = None
            if isinstance(inherited, _plain_property) or _is_descriptor(inherited):
                redirect = property(getattr(inherited, 'fget', None))
                redirect.__set_name__(cls, name)
                redirect.member = found
                type.__setattr__(cls, name, redirect)
                cls._member_map_[name] = found
                return
        type.__setattr__(cls, name, found)
        cls._member_map_[name] = found


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    """Derive from this to make an enumeration; class attributes become its members."""

    _member_names_, _member_map_, _value2member_map_, _unhashable_values_ = [], {}, {}, []
    _member_type_, _use_args_ = object, False

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
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, self._value_text())

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

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
        return self._name_

    @property
    def value(self):
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


class FlagBoundary(StrEnum):
    """What happens to bits that no member names."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Members are bits that can be combined."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except Exception:
            raise TypeError('invalid flag value %r' % last) from None

    @classmethod
    def _iter_member_(cls, value):
        for bit in _bits(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        mask, singles, every = cls._flag_mask_, cls._singles_mask_, cls._all_bits_
        kept = value
        if not ~every <= value <= every or value & (every ^ mask):
            if cls._boundary_ is STRICT:
                bits = max(value.bit_length(), mask.bit_length())
                raise ValueError("%r invalid value %r\n    given %s\n  allowed %s"
                                 % (cls, value, _bin(value, bits), _bin(mask, bits)))
            if cls._boundary_ is CONFORM:
                kept = value & mask
            elif cls._boundary_ is EJECT:
                return value
            elif kept < 0:
                kept = max(every + 1, 2 ** value.bit_length()) + value
        if kept < 0:
            kept += every + 1
        unknown = kept & ~mask
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError('%s(%r) -->  unknown values %r [%s]' % (cls.__name__, kept, unknown, bin(unknown)))
        return cls._combined(kept, unknown)

    @classmethod
    def _combined(cls, value, unknown):
        """The member of several bits, or none, made when first asked for."""
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        names = [m._name_ for m in cls._iter_member_(value) if m is not None]
        made._name_ = None
        if names:
            if unknown:
                names.append(cls._numeric_repr_(unknown))
            made._name_ = '|'.join(names)
        return cls._value2member_map_.setdefault(value, made)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r"
                            % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        text = self._numeric_repr_(self._value_) if self._member_type_ is not object else repr(self._value_)
        if self._name_ is None:
            return "<%s: %s>" % (self.__class__.__name__, text)
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, text)

    def __str__(self):
        if self._name_ is None:
            return "%s(%r)" % (self.__class__.__name__, self._value_)
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _number_of(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        number = self._number_of(other)
        return NotImplemented if number is NotImplemented else self.__class__(self._value_ | number)

    def __and__(self, other):
        number = self._number_of(other)
        return NotImplemented if number is NotImplemented else self.__class__(self._value_ & number)

    def __xor__(self, other):
        number = self._number_of(other)
        return NotImplemented if number is NotImplemented else self.__class__(self._value_ ^ number)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)


Flag._boundary_, Flag._flag_mask_, Flag._singles_mask_, Flag._all_bits_ = STRICT, 0, 0, 0


def _bin(number, digits):
    """A number in two's complement, a blank after 0b and the sign digit."""
    text = bin(number % (1 << digits + 1) if number < 0 else number)[2:]
    fill = '1' if number < 0 else '0'
    return f"0b{fill} {text[-digits:].rjust(digits, fill)}"


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Members are also ints."""


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
    return '%s.%s' % (self.__class__.__module__.split('.')[-1], self._name_)


def global_flag_repr(self):
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    return '|'.join('%s.%s' % (module, name) for name in self._name_.split('|'))


def global_str(self):
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
