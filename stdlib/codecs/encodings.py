"""The encodings that are not tables of characters."""
import codecs
import binascii as _binascii


def normalize_encoding(encoding):
    """A name with its words joined by underscores."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, 'ascii')
    words = ''.join(c if c.isalnum() and c.isascii() or c == '.' else ' ' for c in encoding)
    return '_'.join(words.split())


def _whole(name, encode, decode, text=True):
    """The CodecInfo of functions that take a whole input and the way to handle errors."""

    def encode_all(input, errors='strict'):
        return encode(input, errors), len(input)

    def decode_all(input, errors='strict'):
        return decode(input, errors), len(input)

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)

    class IncrementalDecoder(codecs.IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input, self.errors)

    class StreamWriter(codecs.StreamWriter):
        def encode(self, input, errors='strict'):
            return encode_all(input, errors)

    class StreamReader(codecs.StreamReader):
        def decode(self, input, errors='strict'):
            return decode_all(input, errors)

    if not text:
        StreamReader.charbuffertype = bytes
    return codecs.CodecInfo(encode_all, decode_all, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, name,
                            _is_text_encoding=text)


def _only_strict(function):
    def run(input, errors):
        assert errors == 'strict'
        return function(input)
    return run


def _rotate(text, errors):
    return str.translate(text, {ord(first) + i: ord(first) + (i + 13) % 26 for first in 'aA' for i in range(26)})


def _lines64(data):
    data = memoryview(data)
    return b''.join(_binascii.b2a_base64(data[i:i + 57]) for i in range(0, len(data), 57))


def _uu_file(data):
    data = bytes(memoryview(data))
    lines = [_binascii.b2a_uu(data[i:i + 45]) for i in range(0, len(data), 45)]
    return b''.join([b'begin 666 <data>\n', *lines, b' \nend\n'])


def _from_uu_file(data):
    lines = iter(bytes(memoryview(data)).splitlines(True))
    if not any(line.startswith(b'begin') for line in lines):
        raise ValueError('Missing "begin" line in input data')
    out = []
    for line in lines:
        if line == b'end\n':
            return b''.join(out)
        out.append(_binascii.a2b_uu(line))
    raise ValueError('Truncated input data')


def _undefined(input, errors):
    raise UnicodeError('undefined encoding')


# --- UTF-7

_BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_DIRECT = set('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789\'(),-./:? \t\n\r!"#$%&*;<=>@[]^_`{|}')


def _utf7_encode(text, errors):
    out, run = [], ''

    def close(following):
        bits = ''.join(f'{b:08b}' for b in run.encode('utf-16-be', 'surrogatepass'))
        bits += '0' * (-len(bits) % 6)
        digits = ''.join(_BASE64[int(bits[i:i + 6], 2)] for i in range(0, len(bits), 6))
        out.append('+' + digits + ('-' if following is None or following in _BASE64 or following == '-' else ''))

    for c in text:
        if c not in _DIRECT and (c != '+' or run):
            run += c
            continue
        if run:
            close(c)
            run = ''
        out.append('+-' if c == '+' else c)
    if run:
        close(None)
    return ''.join(out).encode('ascii')


def _utf7_decode(data, errors):
    data, out, i = bytes(data), [], 0

    def wrong(start, end, reason):
        error = UnicodeDecodeError('utf7', data, start, end, reason)
        text, at = codecs.lookup_error(errors)(error)
        out.append(text)
        return at

    while i < len(data):
        c = chr(data[i])
        if c != '+':
            if data[i] >= 128:
                i = wrong(i, i + 1, 'unexpected special character')
                continue
            out.append(c)
            i += 1
            continue
        start = i
        i += 1
        if data[i:i + 1] == b'-':
            out.append('+')
            i += 1
            continue
        bits = ''
        while i < len(data) and chr(data[i]) in _BASE64:
            bits += f'{_BASE64.index(chr(data[i])):06b}'
            i += 1
        units = len(bits) // 16
        if not bits:
            if i < len(data):
                i = wrong(start, i + 1, 'ill-formed sequence')
            continue
        raw = bytes(int(bits[k:k + 8], 2) for k in range(0, units * 16, 8))
        rest = bits[units * 16:]
        if i == len(data) and (len(rest) >= 6 or '1' in rest):
            i = wrong(start, i, 'unterminated shift sequence')
            continue
        out.append(raw.decode('utf-16-be', 'surrogatepass'))
        if len(rest) >= 6:
            i = wrong(start, i + 1, 'partial character in base64 sequence')
        elif '1' in rest:
            i = wrong(start, i + 1, 'non-zero padding bits in base64 sequence')
        elif data[i:i + 1] == b'-':
            i += 1
    return ''.join(out)


def _find(canonical):
    """The CodecInfo of an encoding by the name it goes by; None for what is not here."""
    match canonical:
        case 'utf_7':
            return _whole('utf-7', _utf7_encode, _utf7_decode)
        case 'punycode' | 'idna':
            from encodings import punycode
            return _whole(canonical, getattr(punycode, canonical + '_encode'), getattr(punycode, canonical + '_decode'))
        case 'rot_13':
            return _whole('rot-13', _rotate, _rotate, False)
        case 'hex_codec':
            return _whole('hex', _only_strict(_binascii.b2a_hex), _only_strict(_binascii.a2b_hex), False)
        case 'base64_codec':
            return _whole('base64', _only_strict(_lines64), _only_strict(_binascii.a2b_base64), False)
        case 'quopri_codec':
            return _whole('quopri', _only_strict(lambda data: _binascii.b2a_qp(data, quotetabs=True)), _only_strict(_binascii.a2b_qp), False)
        case 'uu_codec':
            return _whole('uu', _only_strict(_uu_file), _only_strict(_from_uu_file), False)
        case 'zlib_codec':
            import zlib
            return _whole('zlib', _only_strict(zlib.compress), _only_strict(zlib.decompress), False)
        case 'undefined':
            return _whole('undefined', _undefined, _undefined)
    return None
