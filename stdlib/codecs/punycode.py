"""Punycode (RFC 3492), and the names of hosts written in it (RFC 3490)."""
import unicodedata as _ucd

_BASE, _TMIN, _TMAX, _SKEW, _DAMP, _BIAS, _FIRST = 36, 1, 26, 38, 700, 72, 128
_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789'


def _adapt(delta, points, first):
    delta = delta // _DAMP if first else delta // 2
    delta += delta // points
    k = 0
    while delta > (_BASE - _TMIN) * _TMAX // 2:
        delta //= _BASE - _TMIN
        k += _BASE
    return k + (_BASE - _TMIN + 1) * delta // (delta + _SKEW)


def _threshold(k, bias):
    return min(max(k - bias, _TMIN), _TMAX)


def punycode_encode(text, errors='strict'):
    basic = [c for c in text if c < '\x80']
    out = ''.join(basic)
    if basic:
        out += '-'
    n, delta, bias, done = _FIRST, 0, _BIAS, len(basic)
    while done < len(text):
        m = min(ord(c) for c in text if ord(c) >= n)
        delta += (m - n) * (done + 1)
        n = m
        for c in text:
            if ord(c) < n:
                delta += 1
            elif ord(c) == n:
                q, k = delta, _BASE
                while q >= (t := _threshold(k, bias)):
                    out += _DIGITS[t + (q - t) % (_BASE - t)]
                    q = (q - t) // (_BASE - t)
                    k += _BASE
                out += _DIGITS[q]
                bias = _adapt(delta, done + 1, done == len(basic))
                delta = 0
                done += 1
        delta += 1
        n += 1
    return out.encode('ascii')


def punycode_decode(data, errors='strict'):
    if errors not in ('strict', 'replace', 'ignore'):
        raise UnicodeError(f'Unsupported error handling: {errors}')
    raw = data.encode('ascii') if isinstance(data, str) else bytes(data)
    at = raw.rfind(b'-')
    try:
        text = str(raw[:max(at, 0)], 'ascii', errors)
    except UnicodeDecodeError as e:
        raise UnicodeDecodeError('ascii', raw, e.start, e.end, e.reason) from None
    try:
        return _with_inserted(text, raw[at + 1:].upper(), errors)
    except UnicodeDecodeError as e:
        raise UnicodeDecodeError('punycode', raw, at + 1 + e.start, at + 1 + e.end, e.reason) from None


def _with_inserted(text, coded, errors):
    """The text with the characters put in that the coded part, of upper case, tells of."""
    n, i, bias, pos = _FIRST, 0, _BIAS, 0
    while pos < len(coded):
        before, weight, k = i, 1, _BASE
        while True:
            digit = _digit_at(coded, pos, errors)
            if digit is None:
                return text
            pos += 1
            i += digit * weight
            if digit < (t := _threshold(k, bias)):
                break
            weight *= _BASE - t
            k += _BASE
        bias = _adapt(i - before, len(text) + 1, before == 0)
        n += i // (len(text) + 1)
        if n > 0x10ffff:
            if errors == 'strict':
                raise UnicodeDecodeError('punycode', coded, i - 1, i, f'Invalid character U+{n:x}')
            n = ord('?')
        i %= len(text) + 1
        text = text[:i] + chr(n) + text[i:]
        i += 1
    return text


def _digit_at(coded, pos, errors):
    """The digit at a place, None if there is none and errors do not count."""
    try:
        c = coded[pos]
    except IndexError:
        if errors == 'strict':
            raise UnicodeDecodeError('punycode', coded, pos, pos + 1, 'incomplete punycode string')
        return None
    digit = _DIGITS.find(chr(c).lower()) if c < 128 else -1
    if digit < 0 and errors == 'strict':
        raise UnicodeDecodeError('punycode', coded, pos, pos + 1, f"Invalid extended code point '{c}'")
    return digit if digit >= 0 else None


_DOTS = '.\u3002\uff0e\uff61'


def _labels(text):
    for dot in _DOTS[1:]:
        text = text.replace(dot, '.')
    return text.split('.')


# What is nothing in a label (RFC 3454, table B.1).
_NOTHING = frozenset('\xad\u034f\u1806\u180b\u180c\u180d\u200b\u200c\u200d\u2060\ufeff').union(map(chr, range(0xfe00, 0xfe10)))


def nameprep(label):
    """A label as it is compared: case folded and in normal form."""
    label = ''.join('' if c in _NOTHING else c.casefold() for c in _ucd.normalize('NFKC', label))
    label = _ucd.normalize('NFKC', label)
    for i, c in enumerate(label):
        if not c.isascii() and _ucd.category(c) in ('Cc', 'Cs', 'Co', 'Zs', 'Zl', 'Zp'):
            raise UnicodeEncodeError('idna', label, i, i + 1, f'Invalid character {c!r}')
    return label


def _check_direction(label):
    """A label with letters that are written from right to left has no others, and begins and ends with them."""
    leftward = [_ucd.bidirectional(c) in ('R', 'AL') for c in label]
    if not any(leftward):
        return
    for i, c in enumerate(label):
        if _ucd.bidirectional(c) == 'L':
            raise UnicodeEncodeError('idna', label, i, i + 1, 'Violation of BIDI requirement 2')
    for i in 0, len(label) - 1:
        if not leftward[i]:
            raise UnicodeEncodeError('idna', label, i, i + 1, 'Violation of BIDI requirement 3')


def _check_length(label, coded):
    if not coded:
        raise UnicodeEncodeError('idna', label, 0, 1, 'label empty')
    if len(coded) >= 64:
        raise UnicodeEncodeError('idna', label, 0, len(label), 'label too long')
    return coded


def _to_ascii(label):
    if label.isascii():
        return _check_length(label, label.encode())
    label = nameprep(label)
    _check_direction(label)
    if label.isascii():
        return _check_length(label, label.encode())
    if label.startswith('xn--'):
        raise UnicodeEncodeError('idna', label, 0, 4, 'Label starts with ACE prefix')
    return _check_length(label, b'xn--' + punycode_encode(label))


def _plain_name(text):
    """A name in ASCII as bytes: its labels need only be of the right length."""
    labels, starts, at = text.split('.'), [], 0
    for label in labels:
        starts.append(at)
        at += len(label) + 1
    for at, label in zip(starts[:-1], labels):
        if not label:
            raise UnicodeEncodeError('idna', text, at, at + 1, 'label empty')
    for at, label in zip(starts, labels):
        if len(label) >= 64:
            raise UnicodeEncodeError('idna', text, at, at + len(label), 'label too long')
    return text.encode()


def idna_encode(text, errors='strict'):
    if errors != 'strict':
        raise UnicodeError(f'Unsupported error handling: {errors}')
    if text.isascii():
        return _plain_name(text)
    labels, out, at = _labels(text), [], 0
    for i, label in enumerate(labels):
        if not label and i == len(labels) - 1:
            out.append(b'')
            break
        try:
            out.append(_to_ascii(label))
        except UnicodeEncodeError as e:
            raise UnicodeEncodeError('idna', text, at + e.start, at + e.end, e.reason)
        at += len(label) + 1
    return b'.'.join(out)


def idna_decode(data, errors='strict'):
    if errors != 'strict':
        raise UnicodeError(f'Unsupported error handling: {errors}')
    data = bytes(data)
    try:
        data.decode('ascii')
    except UnicodeDecodeError as e:
        raise UnicodeDecodeError('idna', data, e.start, e.end, e.reason)
    labels = []
    for label in data.split(b'.'):
        if label[:4].lower() == b'xn--':
            labels.append(punycode_decode(label[4:]))
        else:
            labels.append(label.decode('ascii'))
    return '.'.join(labels)
