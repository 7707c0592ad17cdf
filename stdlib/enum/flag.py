

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
    def _iter_member_by_value_(cls, value):
        for bit in _bits(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        mask, every = cls._flag_mask_, cls._all_bits_
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
        if kept >= 0:
            return cls._combined(kept)
        found = cls._value2member_map_[kept] = cls._combined(every + 1 + kept)
        return found

    @classmethod
    def _combined(cls, value):
        """The member of several bits, or none, made when first asked for."""
        unknown = value & ~cls._flag_mask_
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError('%s(%r) -->  unknown values %r [%s]'
                             % (cls.__name__, value, unknown, format(unknown, '#b')))
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        made._name_ = cls._name_of(value)
        return cls._value2member_map_.setdefault(value, made)

    @classmethod
    def _name_of(cls, value):
        """The names of what a value consists of: members of one bit, then the aliases for bits that have none."""
        single, others = value & cls._singles_mask_, value & ~cls._singles_mask_
        parts, value = [*cls._iter_member_(single)], single | others  # which is an int, even of a bool
        if others:
            for found in cls._member_map_.values():
                if found not in parts and found._value_ and found._value_ & value == found._value_:
                    parts.append(found)
        named = 0
        for part in parts:
            named |= part._value_
        if not named:
            return None
        name, unnamed = '|'.join([part._name_ for part in parts]), value ^ named
        if not unnamed:
            return name
        if cls._boundary_ is STRICT:
            raise ValueError('%r: no members with value %r' % (cls, unnamed))
        return name + '|' + cls._numeric_repr_(unnamed)

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
        text = self._numeric_repr_(self._value_) if self._member_type_ is object else self._value_text()
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

    def _combinable(self, other, op):
        """The number of other, or NotImplemented; an error if one of the two has no value."""
        number = self._number_of(other)
        if number is not NotImplemented:
            for flag, value in (self, self._value_), (other, number):
                if value is None:
                    raise TypeError(f"'{flag}' cannot be combined with other flags with {op}")
        return number

    def __or__(self, other):
        number = self._combinable(other, '|')
        return NotImplemented if number is NotImplemented else self.__class__(self._value_ | number)

    def __and__(self, other):
        number = self._combinable(other, '&')
        return NotImplemented if number is NotImplemented else self.__class__(self._value_ & number)

    def __xor__(self, other):
        number = self._combinable(other, '^')
        return NotImplemented if number is NotImplemented else self.__class__(self._value_ ^ number)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        if self._value_ is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)


Flag._boundary_, Flag._flag_mask_, Flag._singles_mask_, Flag._all_bits_ = STRICT, 0, 0, 0


def _bin(number, digits):
    """A number in two's complement, a blank after 0b and the sign digit."""
    text = format(number % (1 << digits + 1) if number < 0 else number, 'b')
    fill = '1' if number < 0 else '0'
    return f"0b{fill} {text[-digits:].rjust(digits, fill)}"


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Members are also ints."""
