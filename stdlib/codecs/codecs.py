_searches = []
_cache = {}


def register(search_function, /):
    """Ask a function for encodings that are not known yet."""
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _searches.append(search_function)


def unregister(search_function, /):
    """Ask a function no more."""
    if search_function in _searches:
        _searches.remove(search_function)
        _cache.clear()


def lookup(encoding, /):
    """The CodecInfo of an encoding."""
    if not isinstance(encoding, str):
        kind = 'None' if encoding is None else type(encoding).__name__
        raise TypeError(f'lookup() argument must be str, not {kind}')
    if '\0' in encoding:
        raise ValueError('embedded null character')
    key = encoding.replace(' ', '-').lower()
    info = _cache.get(key)
    if info is not None:
        return info
    for search in [_search, *_searches]:
        info = search(key.replace('-', '_') if search is not _search else key)
        if info is None:
            continue
        if not isinstance(info, tuple) or len(info) != 4:
            raise TypeError('codec search functions must return 4-tuples')
        _cache[key] = info
        return info
    raise LookupError(f'unknown encoding: {encoding}')


def _search(name):
    canonical, shown, native = _find(name)
    if native:
        return _native_info(canonical, shown)
    if shown is None:
        return None
    import encodings
    return encodings._find(canonical)


# What stands at the beginning of a text, with the encoding that tells of the rest.
_MARKS = {
    'utf_8_sig': {BOM_UTF8: 'utf_8'},
    'utf_16': {BOM_UTF16_LE: 'utf_16_le', BOM_UTF16_BE: 'utf_16_be'},
    'utf_32': {BOM_UTF32_LE: 'utf_32_le', BOM_UTF32_BE: 'utf_32_be'},
}


def _native_info(canonical, shown):
    function_encode, function_decode = _functions(canonical, canonical)
    marks = _MARKS.get(canonical, {})
    default = next(iter(marks.values()), canonical)

    def encode(input, errors='strict'):
        return function_encode(input, errors)

    def decode(input, errors='strict'):
        return function_decode(input, errors, True)

    class Encoder(IncrementalEncoder):
        first = True

        def encode(self, input, final=False):
            first, self.first = self.first, False
            return _native_encode(input, canonical if first else default, self.errors)

        def reset(self):
            self.first = True

        def getstate(self):
            return 0 if not marks or not self.first else 2

        def setstate(self, state):
            self.first = bool(state)

    class Decoder(BufferedIncrementalDecoder):
        chosen = None

        def _buffer_decode(self, input, errors, final):
            start = 0
            if self.chosen is None and marks:
                size = len(next(iter(marks)))
                if len(input) < size and not final and any(mark.startswith(input) or default != 'utf_8' for mark in marks):
                    return '', 0
                self.chosen = marks.get(input[:size], default)
                start = size if input[:size] in marks else 0
            text, used = _native_decode(input[start:], self.chosen or canonical, errors, final)
            return text, start + used

        def reset(self):
            BufferedIncrementalDecoder.reset(self)
            self.chosen = None

    class Writer(StreamWriter):
        def __init__(self, stream, errors='strict'):
            StreamWriter.__init__(self, stream, errors)
            self.encoder = Encoder(errors)

        def encode(self, input, errors='strict'):
            return self.encoder.encode(input), len(input)

        def reset(self):
            StreamWriter.reset(self)
            self.encoder.reset()

    class Reader(StreamReader):
        chosen = None

        def decode(self, input, errors='strict'):
            decoder = Decoder(errors)
            decoder.chosen = self.chosen
            text, used = decoder._buffer_decode(input, errors, False)
            self.chosen = decoder.chosen
            return text, used

        def reset(self):
            StreamReader.reset(self)
            self.chosen = None

    for cls, name in (Encoder, 'IncrementalEncoder'), (Decoder, 'IncrementalDecoder'), (Writer, 'StreamWriter'), (Reader, 'StreamReader'):
        cls.__name__ = cls.__qualname__ = name
        cls.__module__ = 'encodings.' + canonical
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, shown)


def _checked(result, what, encoding, wanted, name):
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError(f'{what} must return a tuple (object, integer)')
    if wanted is not None and not isinstance(result[0], wanted):
        raise TypeError(f"'{encoding}' {what} returned '{type(result[0]).__name__}' instead of '{wanted.__name__}'; "
                        f'use codecs.{name}() to {name} to arbitrary types')
    return result[0]


def _run(name, function, obj, encoding, errors, wanted=None):
    try:
        result = function(obj) if errors is None else function(obj, errors)
    except Exception as e:
        note = f"{name[:-1]}ing with '{encoding}' codec failed"
        if note not in getattr(e, '__notes__', ()):
            e.add_note(note)
        raise
    return _checked(result, name + 'r', encoding, wanted, name)


def _text_info(encoding, name):
    info = lookup(encoding)
    if not getattr(info, '_is_text_encoding', True):
        raise LookupError(f"'{encoding}' is not a text encoding; use codecs.{name}() to handle arbitrary codecs")
    return info


def _encode_text(text, encoding, errors):
    return _run('encode', _text_info(encoding, 'encode')[0], text, encoding, errors, bytes)


def _decode_text(data, encoding, errors):
    return _run('decode', _text_info(encoding, 'decode')[1], data, encoding, errors, str)


def encode(obj, encoding='utf-8', errors='strict'):
    """What an object is in an encoding."""
    return _run('encode', lookup(encoding)[0], obj, encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    """The object that was encoded."""
    return _run('decode', lookup(encoding)[1], obj, encoding, errors)


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors='strict', **kwargs):
    """Encode the texts an iterator gives."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        if output := encoder.encode(input):
            yield output
    if output := encoder.encode('', True):
        yield output


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    """Decode the bytes an iterator gives."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        if output := decoder.decode(input):
            yield output
    if output := decoder.decode(b'', True):
        yield output


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    """Open a file that is encoded; its line ends stay as they are."""
    if encoding is not None and 'b' not in mode:
        mode += 'b'
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        both = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        both.encoding = encoding
        return both
    except BaseException:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
    """A file that is read and written in data_encoding and is itself in file_encoding."""
    if file_encoding is None:
        file_encoding = data_encoding
    data, inner = lookup(data_encoding), lookup(file_encoding)
    recoder = StreamRecoder(file, data.encode, data.decode, inner.streamreader, inner.streamwriter, errors)
    recoder.data_encoding = data_encoding
    recoder.file_encoding = file_encoding
    return recoder
