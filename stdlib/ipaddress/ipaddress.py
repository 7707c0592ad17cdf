import functools as _functools
import _ipaddress_text as _text
from _ipaddress_text import AddressValueError, NetmaskValueError
from _ipaddress_kinds import KINDS as _KINDS

IPV4LENGTH = 32
IPV6LENGTH = 128


def _first_of(address, kinds, what):
    for kind in kinds:
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 {what}')


def ip_address(address):
    """An IPv4Address or IPv6Address, whichever fits."""
    return _first_of(address, (IPv4Address, IPv6Address), 'address')


def ip_interface(address):
    """An IPv4Interface or IPv6Interface."""
    return _first_of(address, (IPv4Interface, IPv6Interface), 'interface')


def ip_network(address, strict=True):
    """An IPv4Network or IPv6Network."""
    def strictly(kind):
        return lambda address: kind(address, strict)
    return _first_of(address, (strictly(IPv4Network), strictly(IPv6Network)), 'network')


def v4_int_to_packed(address):
    """Four bytes."""
    try:
        return address.to_bytes(4, 'big')
    except OverflowError:
        raise ValueError('Address negative or too large for IPv4')


def v6_int_to_packed(address):
    """Sixteen bytes."""
    try:
        return address.to_bytes(16, 'big')
    except OverflowError:
        raise ValueError('Address negative or too large for IPv6')


def summarize_address_range(first, last):
    """The networks that a range of addresses consists of."""
    if not (isinstance(first, _Address) and isinstance(last, _Address)):
        raise TypeError('first and last must be IP addresses, not networks')
    if first.version != last.version:
        raise TypeError(f'{first} and {last} are not of the same version')
    if first > last:
        raise ValueError('last IP address must be greater than first')
    start, end, width = first._ip, last._ip, first._width
    while start <= end:
        zeros = (start & -start).bit_length() - 1 if start else width
        bits = min(zeros, (end - start + 1).bit_length() - 1)
        yield first._network((start, width - bits))
        start += 1 << bits


def collapse_addresses(addresses):
    """As few networks as hold the same addresses."""
    alone, networks = [], []
    for each in addresses:
        if isinstance(each, _Address) and not isinstance(each, _Interface):
            _same_version(alone, each)
            alone.append(each)
        elif each._prefixlen == each._width:
            _same_version(alone, each)
            alone.append(each.ip if isinstance(each, _Interface) else each.network_address)
        else:
            _same_version(networks, each)
            networks.append(each)
    alone = sorted(set(alone))
    i = 0
    while i < len(alone):
        j = i
        while j + 1 < len(alone) and alone[j + 1]._ip == alone[j]._ip + 1:
            j += 1
        networks.extend(summarize_address_range(alone[i], alone[j]))
        i = j + 1
    return _merged(networks)


def _same_version(others, each):
    if others and others[-1].version != each.version:
        raise TypeError(f'{each} and {others[-1]} are not of the same version')


def _merged(networks):
    pending, found = list(networks), {}
    while pending:
        net = pending.pop()
        above = net.supernet()
        other = found.get(above)
        if other is None:
            found[above] = net
        elif other != net:
            del found[above]
            pending.append(above)
    last = None
    for net in sorted(found.values()):
        if last is not None and last.broadcast_address >= net.broadcast_address:
            continue
        yield net
        last = net


def get_mixed_type_key(obj):
    """A key to sort addresses and networks together by."""
    if isinstance(obj, _Network):
        return (obj.version, obj.network_address, obj.netmask)
    if isinstance(obj, _Address):
        return (obj.version, obj)
    return NotImplemented


class _Base:
    __slots__ = ()

    @property
    def exploded(self):
        """The long form of the text."""
        return self._exploded()

    @property
    def compressed(self):
        """The short form of the text."""
        return str(self)

    @property
    def reverse_pointer(self):
        """The name under which DNS finds it."""
        return self._reverse_pointer()

    @property
    def version(self):
        return self._version

    @property
    def max_prefixlen(self):
        return self._width

    def __reduce__(self):
        return self.__class__, (str(self),)

    @classmethod
    def _number(cls, address):
        # The number that an int, bytes or a text stands for.
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f'{address} (< 0) is not permitted as an IPv{cls._version} address')
            if address >> cls._width:
                raise AddressValueError(
                    f'{address} (>= 2**{cls._width}) is not permitted as an IPv{cls._version} address')
            return address
        if isinstance(address, bytes):
            if len(address) != cls._width // 8:
                raise AddressValueError(f'{address!r} (len {len(address)} != {cls._width // 8}) is not permitted as an '
                                        f'IPv{cls._version} address')
            return int.from_bytes(address, 'big')
        return None


@_functools.total_ordering
class _Address(_Base):
    __slots__ = ()

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return (self._ip, self._version, self._zone) == (other._ip, other._version, other._zone)
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self._version != other._version:
            raise TypeError(f'{self} and {other} are not of the same version')
        return self._ip < other._ip

    def __hash__(self):
        return hash(hex(self._ip) if self._zone is None else (self._ip, self._zone))

    def __add__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(self._ip + other)

    def __sub__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(self._ip - other)

    def __repr__(self):
        return f'{self.__class__.__name__}({str(self)!r})'

    def __format__(self, spec):
        if not spec or spec[-1] == 's':
            return format(str(self), spec)
        plain = spec.lstrip('#_')
        if len(plain) != 1 or plain not in 'bnxX' or len(spec) - len(plain) > 2 or spec.startswith('_#'):
            return super().__format__(spec)
        kind = plain if plain != 'n' else ('b' if self._version == 4 else 'x')
        digits = self._width if kind == 'b' else self._width // 4
        if '_' in spec:
            digits += digits // 4 - 1
        if '#' in spec:
            digits += 2
        return format(self._ip, f'{spec[:-1].replace("_", "")}0{digits}{"_" if "_" in spec else ""}{kind}')

    @property
    def packed(self):
        """The bytes, in network order."""
        return self._ip.to_bytes(self._width // 8, 'big')

    def _special(self, kind):
        return any(self._ip >> self._width - bits == start >> self._width - bits
                   for start, bits in _KINDS[self._version][kind])


@_functools.total_ordering
class _Network(_Base):
    # A network is the number it begins with and how many bits all its addresses share.

    def __init__(self, address, strict=True):
        if isinstance(address, (int, bytes)):
            address = (address, self._width)
        if not isinstance(address, tuple):
            address = _text.split_mask(address)
        self.network_address = self._address_class(address[0])
        self._prefixlen = self._prefix(address[1] if len(address) > 1 else self._width)
        self.netmask = self._address_class(self._mask(self._prefixlen))
        host = self.network_address._ip & ~self.netmask._ip
        if host:
            if strict:
                raise ValueError(f'{self} has host bits set')
            self.network_address = self._address_class(self.network_address._ip - host)

    @classmethod
    def _mask(cls, prefix):
        return (1 << cls._width) - (1 << cls._width - prefix)

    def __repr__(self):
        return f'{self.__class__.__name__}({str(self)!r})'

    def __str__(self):
        return f'{self.network_address}/{self._prefixlen}'

    def _exploded(self):
        return f'{self.network_address.exploded}/{self._prefixlen}'

    def __eq__(self, other):
        try:
            return (self._version, self.network_address, self.netmask._ip) == (
                other._version, other.network_address, other.netmask._ip)
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        if self._version != other._version:
            raise TypeError(f'{self} and {other} are not of the same version')
        return (self.network_address, self.netmask) < (other.network_address, other.netmask)

    def __hash__(self):
        return hash(self.network_address._ip ^ self.netmask._ip)

    def __iter__(self):
        for number in range(self.network_address._ip, self.broadcast_address._ip + 1):
            yield self._address_class(number)

    def __getitem__(self, n):
        first, last = self.network_address._ip, self.broadcast_address._ip
        number = first + n if n >= 0 else last + 1 + n
        if not first <= number <= last:
            raise IndexError('address out of range')
        return self._address_class(number)

    def __contains__(self, other):
        if self._version != other._version or isinstance(other, _Network):
            return False
        return other._ip & self.netmask._ip == self.network_address._ip

    @property
    def prefixlen(self):
        return self._prefixlen

    @property
    def num_addresses(self):
        return 1 << self._width - self._prefixlen

    @_functools.cached_property
    def broadcast_address(self):
        return self._address_class(self.network_address._ip | self.hostmask._ip)

    @_functools.cached_property
    def hostmask(self):
        return self._address_class((1 << self._width - self._prefixlen) - 1)

    @property
    def with_prefixlen(self):
        return str(self)

    @property
    def with_netmask(self):
        return f'{self.network_address}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self.network_address}/{self.hostmask}'

    def overlaps(self, other):
        """Do the two share an address?"""
        return other.network_address in self or other.broadcast_address in self or (
            self.network_address in other or self.broadcast_address in other)

    def subnet_of(self, other):
        return self._within(other)

    def supernet_of(self, other):
        return other._within(self)

    def _within(self, other):
        if self._version != getattr(other, '_version', None):
            if not isinstance(other, _Network):
                raise TypeError(f'Unable to test subnet containment between {self} and {other}')
            raise TypeError(f'{self} and {other} are not of the same version')
        return (other.network_address <= self.network_address and other.broadcast_address >= self.broadcast_address)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The networks it consists of."""
        if self._prefixlen == self._width:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError('new prefix must be longer')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError('prefix length diff must be > 0')
        prefix = self._prefixlen + prefixlen_diff
        if prefix > self._width:
            raise ValueError(f'prefix length diff {prefix} is invalid for netblock {self}')
        for number in range(self.network_address._ip, self.broadcast_address._ip + 1, 1 << self._width - prefix):
            yield self.__class__((number, prefix))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The network it is a part of."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError('new prefix must be shorter')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = self._prefixlen - new_prefix
        prefix = self._prefixlen - prefixlen_diff
        if prefix < 0:
            raise ValueError(f'current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}')
        return self.__class__((self.network_address._ip & self._mask(prefix), prefix))

    def address_exclude(self, other):
        """The networks that are left without those of another."""
        if self._version != other._version:
            raise TypeError(f'{self} and {other} are not of the same version')
        if not isinstance(other, _Network):
            raise TypeError(f'{other} is not a network object')
        if not other.subnet_of(self):
            raise ValueError(f'{other} not contained in {self}')
        if other == self:
            return
        low, high = self.subnets()
        while low != other and high != other:
            if other.subnet_of(low):
                yield high
                low, high = low.subnets()
            else:
                yield low
                low, high = high.subnets()
        yield high if low == other else low

    def compare_networks(self, other):
        """-1, 0 or 1."""
        if self._version != other._version:
            raise TypeError(f'{self} and {other} are not of the same type')
        mine, theirs = (self.network_address, self.netmask), (other.network_address, other.netmask)
        return (mine > theirs) - (mine < theirs)

    def hosts(self):
        """The addresses that machines may have."""
        first, last = self.network_address._ip, self.broadcast_address._ip
        if self._prefixlen == self._width:
            return [self._address_class(first)]
        if self._prefixlen == self._width - 1:
            return [self._address_class(first), self._address_class(last)]
        return map(self._address_class, range(first + 1, last + (self._version == 6)))

    def _both_ends(self, kind):
        return getattr(self.network_address, kind) and getattr(self.broadcast_address, kind)

    @property
    def is_private(self):
        return any((self.network_address._ip >> self._width - bits == start >> self._width - bits
                    and self._prefixlen >= bits) for start, bits in _KINDS[self._version]['private']) and not any(
            (self.network_address._ip >> self._width - bits == start >> self._width - bits
             and self._prefixlen >= bits) for start, bits in _KINDS[self._version]['public'])


class _Interface:
    # What the interfaces of both versions add to an address.
    __slots__ = ()

    def __init__(self, address):
        if isinstance(address, (int, bytes)):
            address = (address, self._width)
        if not isinstance(address, tuple):
            address = _text.split_mask(address)
        mask = address[1] if len(address) > 1 else self._width
        self._address_class.__init__(self, address[0])
        self.network = self._network((self._address_class(address[0])._ip, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @property
    def hostmask(self):
        return self.network.hostmask

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is NotImplemented or not equal:
            return equal
        try:
            return self.network == other.network
        except AttributeError:
            return False

    def __lt__(self, other):
        less = super().__lt__(other)
        if less is NotImplemented:
            return NotImplemented
        try:
            return self.network < other.network or self.network == other.network and less
        except AttributeError:
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    def __str__(self):
        return f'{super().__str__()}/{self._prefixlen}'

    def _exploded(self):
        return f'{super()._exploded()}/{self._prefixlen}'

    @property
    def ip(self):
        return self._address_class(self._ip)

    @property
    def with_prefixlen(self):
        return f'{self.ip}/{self._prefixlen}'

    @property
    def with_netmask(self):
        return f'{self.ip}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self.ip}/{self.hostmask}'


def _v4_pointer(it):
    return '.'.join(reversed(str(it).split('.'))) + '.in-addr.arpa'


def _long(it):
    return _text.v6_exploded(it._ip) if isinstance(it, _Address) else it.exploded


def _v6_pointer(it):
    return '.'.join(_long(it)[::-1].replace(':', '')) + '.ip6.arpa'
