

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
        failure = None
        try:
            made = super().__new__(metacls, cls, bases, space, **kwds)
        except Exception as e:
            if hasattr(e, '__notes__'):
                del e.__notes__  # of the call of __set_name__, which is none of the script's
            failure = e
        if failure is not None:
            raise failure from failure.__cause__  # hides what was being handled when the class was begun
        made._adopt_methods(classdict, member_type, first_enum)
        if save_new:
            made.__new_member__ = new
        made.__new__ = Enum.__new__
        made._check_order(order)
        if Flag is not None and issubclass(made, Flag):
            values = [m._value_ for m in made]
            if sorted(values) != values:
                made._iter_member_ = made._iter_member_by_def_
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
        if Flag is not None and issubclass(cls, Flag):
            return value in [found._value_ for found in cls._member_map_.values()]
        return value in [*cls._value2member_map_, *cls._unhashable_values_]

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('cannot reassign member %r' % (name,))
        super().__setattr__(name, value)

    def __dir__(cls):
        shown = ['__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__', '__members__',
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
