"""Messages signed with a key."""

import hashlib as _hashlib

digest_size = None


class HMAC:
    """The keyed digest of all that update was given."""

    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f'key: expected bytes or bytearray, but got {type(key).__name__!r}')
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        if isinstance(digestmod, str):
            self._hash = _hashlib.new(digestmod)
        elif callable(digestmod):
            self._hash = digestmod()
        else:
            self._hash = digestmod.new()
        self._key = bytes(key)
        self._data = b''
        self.digest_size = self._hash.digest_size
        self.block_size = self._hash.block_size
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return 'hmac-' + self._hash.name

    def update(self, msg):
        self._data += bytes(memoryview(msg))

    def copy(self):
        other = HMAC(self._key, self._data, self._hash.name)
        return other

    def digest(self):
        return _hashlib._hmac(self._key, self._data, self._hash.name)

    def hexdigest(self):
        return self.digest().hex()


def new(key, msg=None, digestmod=''):
    """A keyed digest, of msg to begin with."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The keyed digest of one message."""
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b, /):
    """Whether a and b are equal, found out in a time that does not tell where they differ."""
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError('comparing strings with non-ASCII characters is not supported')
        a, b = a.encode(), b.encode()
    elif isinstance(a, str) or isinstance(b, str):
        raise TypeError(f"a bytes-like object is required, not '{(a if isinstance(a, str) else b).__class__.__name__}'")
    different = len(a) ^ len(b)
    for x, y in zip(a, b):
        different |= x ^ y
    return different == 0
