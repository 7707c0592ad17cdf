

def _of_address(name, doc):
    return property(lambda self: self._special(name), doc=doc)


class IPv4Address(_Address):
    """An address of 32 bits."""

    __slots__ = ('_ip', '__weakref__')
    _version, _width, _zone = 4, 32, None

    def __init__(self, address):
        number = self._number(address)
        if number is None:
            address = str(address)
            if '/' in address:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            number = _text.v4_number(address)
        self._ip = number

    def __str__(self):
        return _text.v4_text(self._ip)

    def _exploded(self):
        return _text.v4_text(self._ip)

    def _reverse_pointer(self):
        return _v4_pointer(self)

    @property
    def is_private(self):
        return self._special('private') and not self._special('public')

    @property
    def is_global(self):
        return not self._special('shared') and not self.is_private

    is_reserved = _of_address('reserved', 'Is it reserved by the IETF?')
    is_multicast = _of_address('multicast', 'Is it one for many?')
    is_loopback = _of_address('loopback', 'Is it this machine?')
    is_link_local = _of_address('link_local', 'Is it one that is not routed?')
    is_unspecified = _of_address('unspecified', 'Is it all zeros?')

    @property
    def ipv6_mapped(self):
        return IPv6Address(f'::ffff:{self}')


class IPv6Address(_Address):
    """An address of 128 bits, which may have a zone."""

    __slots__ = ('_ip', '_zone', '__weakref__')
    _version, _width = 6, 128

    def __init__(self, address):
        number, self._zone = self._number(address), None
        if number is None:
            address = str(address)
            if '/' in address:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            address, self._zone = _text.split_zone(address)
            number = _text.v6_number(address)
        self._ip = number

    def __str__(self):
        text = _text.v6_text(self._ip)
        if self.ipv4_mapped is not None:
            text = f'::ffff:{self.ipv4_mapped}'
        return f'{text}%{self._zone}' if self._zone else text

    def _exploded(self):
        text = _text.v6_exploded(self._ip)
        return text if self.ipv4_mapped is None else f'{text[:30]}{self.ipv4_mapped}'

    def _reverse_pointer(self):
        return _v6_pointer(self)

    @property
    def scope_id(self):
        return self._zone

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xffffffff) if self._ip >> 32 == 0xffff else None

    @property
    def sixtofour(self):
        return IPv4Address(self._ip >> 80 & 0xffffffff) if self._ip >> 112 == 0x2002 else None

    @property
    def teredo(self):
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xffffffff), IPv4Address(~self._ip & 0xffffffff)

    @property
    def is_private(self):
        if self.ipv4_mapped is not None:
            return self.ipv4_mapped.is_private
        return self._special('private') and not self._special('public')

    @property
    def is_global(self):
        if self.ipv4_mapped is not None:
            return self.ipv4_mapped.is_global
        return not self.is_private

    is_reserved = _of_address('reserved', 'Is it reserved by the IETF?')
    is_site_local = _of_address('site_local', 'Is it one of a site?')


def _mapped(name, doc):
    def get(self):
        mapped = self.ipv4_mapped
        return self._special(name) if mapped is None else getattr(mapped, 'is_' + name)
    return property(get, doc=doc)


for _name in ('multicast', 'loopback', 'link_local', 'unspecified'):
    setattr(IPv6Address, 'is_' + _name, _mapped(_name, getattr(IPv4Address, 'is_' + _name).__doc__))
del _name


class IPv4Network(_Network):
    """A network of IPv4 addresses."""

    _version, _width = 4, 32
    _address_class = IPv4Address

    @classmethod
    def _prefix(cls, mask):
        if isinstance(mask, int):
            if not 0 <= mask <= 32:
                raise NetmaskValueError(f'{mask!r} is not a valid netmask')
            return mask
        try:
            return _text.prefix_of(mask, 32)
        except NetmaskValueError:
            pass
        try:
            number = _text.v4_number(mask)
        except AddressValueError:
            raise NetmaskValueError(f'{mask!r} is not a valid netmask') from None
        for each in (number, number ^ 0xffffffff):
            prefix = _text.prefix_of_mask(each, 32)
            if prefix is not None:
                return prefix
        raise NetmaskValueError(f'{mask!r} is not a valid netmask')

    def _reverse_pointer(self):
        return _v4_pointer(self)

    @property
    def is_global(self):
        shared = IPv4Network('100.64.0.0/10')
        return not (self.network_address in shared and self.broadcast_address in shared) and not self.is_private


class IPv6Network(_Network):
    """A network of IPv6 addresses."""

    _version, _width = 6, 128
    _address_class = IPv6Address

    @classmethod
    def _prefix(cls, mask):
        if isinstance(mask, int):
            if not 0 <= mask <= 128:
                raise NetmaskValueError(f'{mask!r} is not a valid netmask')
            return mask
        return _text.prefix_of(mask, 128)

    def _reverse_pointer(self):
        return _v6_pointer(self)

    @property
    def is_global(self):
        return not self.is_private

    @property
    def is_site_local(self):
        return self._both_ends('is_site_local')


def _of_network(name, doc):
    return property(lambda self: self._both_ends(name), doc=doc)


for _name in ('is_reserved', 'is_multicast', 'is_loopback', 'is_link_local', 'is_unspecified'):
    setattr(_Network, _name, _of_network(_name, getattr(IPv4Address, _name).__doc__))
del _name


class IPv4Interface(_Interface, IPv4Address):
    """An IPv4 address together with the network it is in."""

    __slots__ = ('network', 'netmask', '_prefixlen')
    _address_class = IPv4Address


class IPv6Interface(_Interface, IPv6Address):
    """An IPv6 address together with the network it is in."""

    __slots__ = ('network', 'netmask', '_prefixlen')
    _address_class = IPv6Address

    @property
    def is_loopback(self):
        return super().is_loopback and self.network.is_loopback

    @property
    def is_unspecified(self):
        return self._ip == 0 and self.network.is_unspecified


IPv4Address._network = IPv4Interface._network = IPv4Network
IPv6Address._network = IPv6Interface._network = IPv6Network
