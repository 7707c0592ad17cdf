# Addresses as texts: what may be written, and what is complained of.

_DIGITS = frozenset('0123456789')
_HEX = frozenset('0123456789abcdefABCDEF')


class AddressValueError(ValueError):
    """The address is wrong."""


class NetmaskValueError(ValueError):
    """The netmask is wrong."""


def octet(text):
    if not text:
        raise ValueError('Empty octet not permitted')
    if not _DIGITS.issuperset(text):
        raise ValueError(f'Only decimal digits permitted in {text!r}')
    if len(text) > 3:
        raise ValueError(f'At most 3 characters permitted in {text!r}')
    if text != '0' and text[0] == '0':
        raise ValueError(f'Leading zeros are not permitted in {text!r}')
    number = int(text)
    if number > 255:
        raise ValueError(f'Octet {number} (> 255) not permitted')
    return number


def v4_number(text):
    """The number of an IPv4 address."""
    if not text:
        raise AddressValueError('Address cannot be empty')
    octets = text.split('.')
    if len(octets) != 4:
        raise AddressValueError(f'Expected 4 octets in {text!r}')
    try:
        return int.from_bytes(map(octet, octets), 'big')
    except ValueError as e:
        raise AddressValueError(f'{e} in {text!r}') from None


def v4_text(number):
    return '.'.join(map(str, number.to_bytes(4, 'big')))


def _hextet(text):
    if not _HEX.issuperset(text):
        raise ValueError(f'Only hex digits permitted in {text!r}')
    if len(text) > 4:
        raise ValueError(f'At most 4 characters permitted in {text!r}')
    return int(text, 16)


def v6_number(text):
    """The number of an IPv6 address, without a zone."""
    if not text:
        raise AddressValueError('Address cannot be empty')
    parts = text.split(':')
    if len(parts) < 3:
        raise AddressValueError(f'At least 3 parts expected in {text!r}')
    if '.' in parts[-1]:
        try:
            number = v4_number(parts.pop())
        except AddressValueError as e:
            raise AddressValueError(f'{e} in {text!r}') from None
        parts += [f'{number >> 16:x}', f'{number & 0xffff:x}']
    if len(parts) > 9:
        raise AddressValueError(f'At most 8 colons permitted in {text!r}')
    parts = _filled(parts, text)
    try:
        number = 0
        for part in parts:
            number = number << 16 | _hextet(part)
        return number
    except ValueError as e:
        raise AddressValueError(f'{e} in {text!r}') from None


def _filled(parts, text):
    # Eight parts, with zeros for the '::'.
    gap = None
    for i in range(1, len(parts) - 1):
        if not parts[i]:
            if gap is not None:
                raise AddressValueError(f"At most one '::' permitted in {text!r}")
            gap = i
    if gap is None:
        if len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        if not parts[0]:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        return parts
    before, after = parts[:gap], parts[gap + 1:]
    if not before[0]:
        before.pop(0)
        if before:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
    if not after[-1]:
        after.pop()
        if after:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
    zeros = 8 - len(before) - len(after)
    if zeros < 1:
        raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
    return before + ['0'] * zeros + after


def v6_text(number):
    """The short form: the longest run of zeros is '::'."""
    parts = [f'{number >> shift & 0xffff:x}' for shift in range(112, -16, -16)]
    best, start = 1, -1
    i = 0
    while i < 8:
        j = i
        while j < 8 and parts[j] == '0':
            j += 1
        if j - i > best:
            best, start = j - i, i
        i = max(j, i + 1)
    if start < 0:
        return ':'.join(parts)
    return ':'.join(parts[:start]) + '::' + ':'.join(parts[start + best:])


def v6_exploded(number):
    return ':'.join(f'{number >> shift & 0xffff:04x}' for shift in range(112, -16, -16))


def split_zone(text):
    address, sep, zone = text.partition('%')
    if not sep:
        return address, None
    if not zone or '%' in zone:
        raise AddressValueError(f'Invalid IPv6 address: "{text!r}"')
    return address, zone


def split_mask(address):
    """An address and what stands behind its slash."""
    parts = str(address).split('/')
    if len(parts) > 2:
        raise AddressValueError(f"Only one '/' permitted in {address!r}")
    return parts


def prefix_of(text, width):
    """The number of a prefix length."""
    if not (text.isascii() and text.isdigit()) or int(text) > width:
        raise NetmaskValueError(f'{text!r} is not a valid netmask')
    return int(text)


def prefix_of_mask(mask, width):
    """How many bits are set, from the left, in a mask; None if there are others."""
    ones = mask.bit_count()
    full = (1 << width) - 1
    return ones if mask == full ^ (full >> ones) else None
