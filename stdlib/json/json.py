"""JavaScript object notation."""

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


class JSONDecodeError(ValueError):
    """A document that is no JSON: msg says why, pos (lineno, colno) where in doc."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        super().__init__(f'{msg}: line {lineno} column {colno} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


JSONDecodeError.__module__ = 'json.decoder'


class JSONDecoder:
    """Turns documents into objects."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.memo = {}

    def _read(self, s, idx, whole):
        parse_float, parse_int = self.parse_float, self.parse_int
        return _decode(s, idx, self.object_hook, None if parse_float is float else parse_float,
                       None if parse_int is int else parse_int, self.parse_constant,
                       self.object_pairs_hook, self.strict, whole)

    def decode(self, s):
        """The value that a text stands for."""
        if type(self).raw_decode is JSONDecoder.raw_decode:
            return self._read(s, 0, True)
        start = len(s) - len(s.lstrip(' \t\n\r'))
        obj, end = self.raw_decode(s, idx=start)
        end = len(s) - len(s[end:].lstrip(' \t\n\r'))
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """The value that a text begins with at idx, and where it ends."""
        return self._read(s, idx, False)

    def scan_once(self, s, idx):
        """The value that a text begins with, and where it ends; StopIteration if there is none."""
        return self._read(s, idx, False)


_CONSTANTS = {'-Infinity': float('-inf'), 'Infinity': float('inf'), 'NaN': float('nan')}


class JSONEncoder:
    """Turns objects into documents; a subclass teaches it more types by its method default."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """Something to write in place of a value JSON does not know. Derived classes override it; this one raises TypeError."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        """A value as text."""
        if type(self).iterencode is not JSONEncoder.iterencode:
            return ''.join(self.iterencode(o, _one_shot=True))
        return self._write(o)

    def iterencode(self, o, _one_shot=False):
        """A value as text, piece by piece."""
        return (self._write(o),) if _one_shot else self._parts(o)

    def _parts(self, o):
        parts, failure = self._write(o, True)
        yield from parts
        if failure is not None:
            raise failure

    def _write(self, o, in_parts=False):
        return _encode(o, self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan, self.indent,
                       self.item_separator, self.key_separator, self.default, self.sort_keys, in_parts)


JSONEncoder.__module__ = 'json.encoder'
JSONDecoder.__module__ = 'json.decoder'


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
         indent=None, separators=None, default=None, sort_keys=False, **kw):
    """Write obj to the text file fp."""
    if cls is None:
        cls = JSONEncoder
    encoder = cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                  allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                  sort_keys=sort_keys, **kw)
    if type(fp).__module__ == '_io' and type(encoder).iterencode is JSONEncoder.iterencode:
        parts, failure = encoder._write(obj, True)
        fp.write(''.join(parts))
        if failure is not None:
            raise failure
        return
    for chunk in encoder.iterencode(obj):
        fp.write(chunk)


def load(fp, **kw):
    """Read the document in the file fp."""
    return loads(fp.read(), **kw)


def detect_encoding(b):
    """The encoding of a document in bytes, by its first bytes."""
    if b.startswith((b'\xff\xfe\x00\x00', b'\x00\x00\xfe\xff')):
        return 'utf-32'
    if b.startswith((b'\xff\xfe', b'\xfe\xff')):
        return 'utf-16'
    if b.startswith(b'\xef\xbb\xbf'):
        return 'utf-8-sig'
    return 'utf-8'


def __getattr__(name):
    if name in ('decoder', 'encoder'):
        __import__('json.' + name)
        return globals()[name]
    raise AttributeError(f"module 'json' has no attribute '{name}'")
