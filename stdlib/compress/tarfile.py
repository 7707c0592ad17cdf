import io
import os
import shutil
import stat
import time

__all__ = ['TarFile', 'TarInfo', 'is_tarfile', 'open', 'TarError', 'ReadError', 'CompressionError', 'StreamError',
           'ExtractError', 'HeaderError', 'USTAR_FORMAT', 'GNU_FORMAT', 'PAX_FORMAT', 'DEFAULT_FORMAT', 'FilterError',
           'AbsolutePathError', 'OutsideDestinationError']

BLOCKSIZE, RECORDSIZE = 512, 10240
USTAR_FORMAT, GNU_FORMAT, PAX_FORMAT = 0, 1, 2
DEFAULT_FORMAT, ENCODING = PAX_FORMAT, 'utf-8'
REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, CHRTYPE, BLKTYPE, DIRTYPE, FIFOTYPE, CONTTYPE = (
    b'0', b'\0', b'1', b'2', b'3', b'4', b'5', b'6', b'7')
GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, XHDTYPE, XGLTYPE = b'L', b'K', b'x', b'g'
_builtin_open = open


class TarError(Exception):
    """What goes wrong with an archive."""


class ExtractError(TarError):
    """A member cannot be extracted."""


class ReadError(TarError):
    """The archive cannot be read."""


class CompressionError(TarError):
    """The way of compression is not known."""


class StreamError(TarError):
    """A stream cannot do that."""


class HeaderError(TarError):
    """A header is wrong."""


class FilterError(TarError):
    """A filter refuses a member."""

    tarinfo = None


class AbsolutePathError(FilterError):
    """A member has an absolute path."""

    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__(f'member {tarinfo.name!r} has an absolute path')


class OutsideDestinationError(FilterError):
    """A member would be written outside of the folder."""

    def __init__(self, tarinfo, path):
        self.tarinfo, self._path = tarinfo, path
        super().__init__(f'{tarinfo.name!r} would be extracted to {path!r}, which is outside the destination')


def is_tarfile(name):
    """Can this be opened as an archive?"""
    try:
        with open(fileobj=name) if hasattr(name, 'read') else open(name):
            return True
    except TarError:
        return False


def open(name=None, mode='r', fileobj=None, bufsize=RECORDSIZE, **kwargs):
    """An archive, compressed or not."""
    return TarFile.open(name, mode, fileobj, bufsize, **kwargs)


def _octal(number, width):
    if 0 <= number < 8 ** (width - 1):
        return b'%0*o\0' % (width - 1, number)
    return b'\x80' + number.to_bytes(width - 1, 'big')


def _number(field):
    if field[:1] == b'\x80':
        return int.from_bytes(field[1:], 'big')
    try:
        return int(field.split(b'\0')[0].strip() or b'0', 8)
    except ValueError:
        raise HeaderError('invalid header')


def _text(field):
    return field.split(b'\0')[0].decode(ENCODING, 'surrogateescape')


def _padded(data):
    return data + bytes(-len(data) % BLOCKSIZE)


class TarInfo:
    """What an archive says of one of its members."""

    def __init__(self, name=''):
        self.name, self.linkname, self.uname, self.gname = name, '', '', ''
        self.mode, self.uid, self.gid, self.size, self.mtime = 0o644, 0, 0, 0, 0
        self.type, self.devmajor, self.devminor, self.chksum = REGTYPE, 0, 0, 0
        self.offset = self.offset_data = 0
        self.pax_headers = {}

    path = property(lambda self: self.name, lambda self, name: setattr(self, 'name', name))
    linkpath = property(lambda self: self.linkname, lambda self, name: setattr(self, 'linkname', name))

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.name!r} at {id(self):#x}>'

    def isreg(self):
        return self.type in (REGTYPE, AREGTYPE, CONTTYPE)

    isfile = isreg

    def isdir(self):
        return self.type == DIRTYPE

    def issym(self):
        return self.type == SYMTYPE

    def islnk(self):
        return self.type == LNKTYPE

    def ischr(self):
        return self.type == CHRTYPE

    def isblk(self):
        return self.type == BLKTYPE

    def isfifo(self):
        return self.type == FIFOTYPE

    def isdev(self):
        return self.type in (CHRTYPE, BLKTYPE, FIFOTYPE)

    def replace(self, **changes):
        """A copy with other values."""
        other = TarInfo.__new__(type(self))
        other.__dict__.update(self.__dict__, **changes)
        return other

    def tobuf(self, format=DEFAULT_FORMAT, encoding=ENCODING, errors='surrogateescape'):
        """The blocks in front of the member."""
        name = self.name + '/' if self.isdir() and not self.name.endswith('/') else self.name
        records = dict(self.pax_headers)
        for key, value in ('path', name), ('linkpath', self.linkname):
            if len(value.encode(ENCODING, errors)) > 100 or not value.isascii():
                records[key] = value
        if isinstance(self.mtime, float) and self.mtime != int(self.mtime):
            records['mtime'] = str(self.mtime)
        extra = b''
        if records and format == PAX_FORMAT:
            body = b''.join(_pax_record(key, value) for key, value in records.items())
            head = TarInfo('././@PaxHeader')
            head.mode, head.type, head.size = 0, XHDTYPE, len(body)
            extra = head._block(head.name, '') + _padded(body)
        elif format == GNU_FORMAT:
            for key, kind in ('path', GNUTYPE_LONGNAME), ('linkpath', GNUTYPE_LONGLINK):
                if key in records:
                    body = records[key].encode(ENCODING, errors) + b'\0'
                    head = TarInfo('././@LongLink')
                    head.mode, head.type, head.size = 0, kind, len(body)
                    extra += head._block(head.name, '') + _padded(body)
        return extra + self._block(name, self.linkname)

    def _block(self, name, linkname):
        def field(text, width):
            return text.encode(ENCODING, 'surrogateescape')[:width].ljust(width, b'\0')
        size = self.size if self.isreg() or self.type not in b'01234567' else 0
        device = self.isdev() and not self.isfifo()
        block = (field(name, 100) + _octal(self.mode & 0o7777, 8) + _octal(self.uid, 8) + _octal(self.gid, 8)
                 + _octal(size, 12) + _octal(int(self.mtime), 12) + b' ' * 8 + self.type + field(linkname, 100)
                 + b'ustar\x0000' + field(self.uname, 32) + field(self.gname, 32)
                 + (_octal(self.devmajor, 8) + _octal(self.devminor, 8) if device else _octal(0, 8) * 2) + bytes(155))
        block = block.ljust(BLOCKSIZE, b'\0')
        return block[:148] + b'%06o\0 ' % sum(block) + block[156:]

    @classmethod
    def frombuf(cls, buf, encoding=ENCODING, errors='surrogateescape'):
        """What a header block says."""
        if len(buf) == 0:
            raise HeaderError('empty header')
        if len(buf) != BLOCKSIZE:
            raise HeaderError('truncated header')
        self = cls(_text(buf[:100]))
        self.mode, self.uid, self.gid = _number(buf[100:108]), _number(buf[108:116]), _number(buf[116:124])
        self.size, self.mtime, self.chksum = _number(buf[124:136]), _number(buf[136:148]), _number(buf[148:156])
        if self.chksum != sum(buf[:148]) + 8 * 32 + sum(buf[156:]):
            raise HeaderError('bad checksum')
        if self.size < 0:
            raise HeaderError('invalid offset')
        self.type, self.linkname = buf[156:157], _text(buf[157:257])
        self.uname, self.gname = _text(buf[265:297]), _text(buf[297:329])
        prefix = _text(buf[345:500])
        if self.type == AREGTYPE and self.name.endswith('/'):
            self.type = DIRTYPE
        if self.isdir():
            self.name = self.name.rstrip('/')
        if prefix and self.type not in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK):
            self.name = f'{prefix}/{self.name}'
        return self


def _pax_record(key, value):
    body = f' {key}={value}\n'.encode(ENCODING, 'surrogateescape')
    size = len(body)
    while size != len(body) + len(str(size)):
        size = len(body) + len(str(size))
    return str(size).encode() + body


def _pax_records(data):
    records = {}
    while data[:1].isdigit():
        size, _, rest = data.partition(b' ')
        key, _, value = rest[:int(size) - len(size) - 2].partition(b'=')
        records[key.decode()] = value.decode(ENCODING, 'surrogateescape')
        data = data[int(size):]
    return records


class TarFile:
    """An archive, read from or written to a file."""

    def __init__(self, name=None, mode='r', fileobj=None, format=DEFAULT_FORMAT, tarinfo=TarInfo, **_):
        if mode not in ('r', 'a', 'w', 'x'):
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        self.mode, self._owned, self.format, self.tarinfo, self.closed = mode, fileobj is None, format, tarinfo, False
        if fileobj is None:
            fileobj = _builtin_open(name, {'r': 'rb', 'a': 'r+b', 'w': 'wb', 'x': 'xb'}[mode])
        self.fileobj = fileobj
        name = name or getattr(fileobj, 'name', None)
        self.name = os.path.abspath(name) if isinstance(name, (str, os.PathLike)) else None
        self.members, self._complete = [], mode in 'wx'
        self.offset = fileobj.tell()
        try:
            if mode in 'ra':
                self._first = self.next()
            if mode == 'a':
                self.getmembers()
                fileobj.seek(self.offset)
        except BaseException:
            self._drop()
            raise

    @classmethod
    def open(cls, name=None, mode='r', fileobj=None, bufsize=RECORDSIZE, **kwargs):
        """An archive, compressed or not; what it is mode says, or 'r' finds out."""
        if not name and not fileobj:
            raise ValueError('nothing to open')
        kind, _, compression = mode.replace('|', ':').partition(':')
        if mode in ('r', 'r:*', 'r|*'):
            return cls._detect(name, fileobj, kwargs)
        kind = kind or 'r'
        if kind not in ('r', 'a', 'w', 'x'):
            raise ValueError('undiscernible mode')
        if compression in ('', 'tar'):
            return cls(name, kind, fileobj, **kwargs)
        if compression != 'gz':
            raise CompressionError(f'unknown compression type {compression!r}')
        return cls._gzip(name, kind, fileobj, kwargs)

    @classmethod
    def _detect(cls, name, fileobj, kwargs):
        reasons = []
        for what, attempt in ('gz', cls.gzopen), ('tar', cls):
            start = fileobj.tell() if fileobj is not None else 0
            try:
                return attempt(name, 'r', fileobj, **kwargs)
            except (ReadError, CompressionError) as e:
                reasons.append(f'- method {what}: {e!r}')
                if fileobj is not None:
                    fileobj.seek(start)
        raise ReadError('file could not be opened successfully:\n' + '\n'.join(reasons))

    @classmethod
    def _gzip(cls, name, mode, fileobj, kwargs):
        import gzip
        packed = gzip.GzipFile(name, mode + 'b', kwargs.pop('compresslevel', 9), fileobj)
        try:
            tar = cls(name, mode, packed, **kwargs)
        except (OSError, EOFError) as e:
            packed.close()
            raise ReadError('not a gzip file') from e
        except BaseException:
            packed.close()
            raise
        tar._owned = True
        return tar

    @classmethod
    def gzopen(cls, name, mode='r', fileobj=None, compresslevel=9, **kwargs):
        return cls._gzip(name, mode, fileobj, dict(kwargs, compresslevel=compresslevel))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def __iter__(self):
        yield from self.members
        while (info := self.next()) is not None:
            yield info

    def _drop(self):
        self.closed = True
        if self._owned:
            self.fileobj.close()

    def close(self):
        """Write the end, if anything was written, and close the file."""
        if self.closed:
            return
        if self.mode in 'awx':
            end = self.offset + 2 * BLOCKSIZE
            self.fileobj.write(bytes(2 * BLOCKSIZE + -end % RECORDSIZE))
        self._drop()

    def _check(self, modes=None):
        if self.closed:
            raise OSError(f'{self.__class__.__name__} is closed')
        if modes is not None and self.mode not in modes:
            raise OSError(f'bad operation for mode {self.mode!r}')

    def next(self):
        """The next member, None after the last."""
        self._check('ra')
        if self._complete:
            return None
        info = self._read_member()
        if info is None:
            self._complete = True
        else:
            self.members.append(info)
        return info

    def _read_member(self, records=None):
        # The member at the offset; records are what the headers before it said.
        if self.offset and records is None:
            self.fileobj.seek(self.offset - 1)
            if not self.fileobj.read(1):
                raise ReadError('unexpected end of data')
        self.fileobj.seek(self.offset)
        block = self.fileobj.read(BLOCKSIZE)
        if block == bytes(BLOCKSIZE):
            return None
        try:
            info = self.tarinfo.frombuf(block)
        except HeaderError as e:
            if self.offset == 0 and not block:
                raise ReadError('empty file') from None
            if self.offset == 0 or records is not None:
                raise ReadError(str(e)) from None
            return None  # what follows a member and is none ends the archive
        info.offset, info.offset_data = self.offset, self.offset + BLOCKSIZE
        if info.type in (XHDTYPE, XGLTYPE, GNUTYPE_LONGNAME, GNUTYPE_LONGLINK):
            return self._read_extended(info, dict(records or {}))
        _take_records(info, records or {})
        stored = info.size if info.isreg() or info.type not in (b'1', b'2', b'3', b'4', b'5', b'6') else 0
        self.offset = info.offset_data + stored + -stored % BLOCKSIZE
        return info

    def _read_extended(self, head, records):
        data = self.fileobj.read(head.size)
        self.offset = head.offset_data + head.size + -head.size % BLOCKSIZE
        if head.type in (XHDTYPE, XGLTYPE):
            records.update(_pax_records(data))
        else:
            records['path' if head.type == GNUTYPE_LONGNAME else 'linkpath'] = _text(data)
        info = self._read_member(records)
        if info is not None:
            info.offset = head.offset
        return info

    def getmembers(self):
        self._check()
        while not self._complete:
            self.next()
        return self.members

    def getnames(self):
        return [info.name for info in self.getmembers()]

    def getmember(self, name):
        for info in reversed(self.getmembers()):
            if info.name == name.rstrip('/'):
                return info
        raise KeyError(f'filename {name!r} not found')

    def extractfile(self, member):
        """A member as a file to read; None for what is no file."""
        self._check('r')
        info = self.getmember(member) if isinstance(member, str) else member
        if info.islnk() or info.issym():
            target = info.linkname if info.islnk() else os.path.normpath(
                os.path.join(os.path.dirname(info.name), info.linkname))
            return self.extractfile(target)
        if not info.isreg():
            return None
        self.fileobj.seek(info.offset_data)
        data = self.fileobj.read(info.size)
        if len(data) < info.size:
            raise ReadError('unexpected end of data')
        return io.BufferedReader(io.BytesIO(data))

    def extract(self, member, path='', set_attrs=True, *, numeric_owner=False, filter=None):
        """Write a member into a folder."""
        self._check('r')
        info = self.getmember(member) if isinstance(member, str) else member
        self._extract(info, path or '.', filter)

    def extractall(self, path='.', members=None, *, numeric_owner=False, filter=None):
        """Write all members into a folder."""
        for info in self if members is None else members:
            self._extract(self.getmember(info) if isinstance(info, str) else info, path, filter)

    def _extract(self, info, path, filter):
        if callable(filter):
            info = filter(info, path)
            if info is None:
                return
        elif filter in ('data', 'tar'):
            info = _checked(info, path)
        target = os.path.join(path, info.name)
        os.makedirs(os.path.dirname(target) or '.', exist_ok=True)
        if info.isdir():
            os.makedirs(target, exist_ok=True)
        elif info.issym():
            os.symlink(info.linkname, target)
        elif info.islnk():
            os.link(os.path.join(path, info.linkname), target)
        elif info.isreg():
            with self.extractfile(info) as source, _builtin_open(target, 'wb') as f:
                shutil.copyfileobj(source, f)
        else:
            return
        if not info.issym():
            os.chmod(target, info.mode)
            os.utime(target, (info.mtime, info.mtime))

    def gettarinfo(self, name=None, arcname=None, fileobj=None):
        """What is to be said of a file of the system."""
        self._check('awx')
        st = os.fstat(fileobj.fileno()) if fileobj is not None else os.lstat(name)
        info = self.tarinfo((fileobj.name if name is None and arcname is None else arcname or name).lstrip('/'))
        info.mode, info.uid, info.gid, info.mtime = stat.S_IMODE(st.st_mode), st.st_uid, st.st_gid, st.st_mtime
        if stat.S_ISREG(st.st_mode):
            info.size = st.st_size
        elif stat.S_ISDIR(st.st_mode):
            info.type = DIRTYPE
        elif stat.S_ISLNK(st.st_mode):
            info.type, info.linkname = SYMTYPE, os.readlink(name)
        elif stat.S_ISFIFO(st.st_mode):
            info.type = FIFOTYPE
        else:
            return None
        return info

    def add(self, name, arcname=None, recursive=True, *, filter=None):
        """Add a file, or a folder with what is in it."""
        self._check('awx')
        info = self.gettarinfo(name, name if arcname is None else arcname)
        if info is not None and filter is not None:
            info = filter(info)
        if info is None:
            return
        if info.isreg():
            with _builtin_open(name, 'rb') as f:
                self.addfile(info, f)
            return
        self.addfile(info)
        if info.isdir() and recursive:
            for each in sorted(os.listdir(name)):
                self.add(os.path.join(name, each), os.path.join(name if arcname is None else arcname, each), filter=filter)

    def addfile(self, tarinfo, fileobj=None):
        """Add a member with size bytes of a file."""
        self._check('awx')
        if fileobj is None and tarinfo.isreg() and tarinfo.size != 0:
            raise ValueError('fileobj not provided for non zero-size regular file')
        data = tarinfo.tobuf(self.format)
        if fileobj is not None:
            content = fileobj.read(tarinfo.size)
            if len(content) < tarinfo.size:
                raise OSError('unexpected end of data')
            data += _padded(content)
        self.fileobj.write(data)
        self.offset += len(data)
        self.members.append(tarinfo)

    def list(self, verbose=True, *, members=None):
        """Print a table of contents."""
        for info in self if members is None else members:
            if not verbose:
                print(info.name + ('/' if info.isdir() else ''), end=' \n')
                continue
            kind = stat.S_IFDIR if info.isdir() else stat.S_IFLNK if info.issym() else stat.S_IFREG
            date = '%d-%02d-%02d %02d:%02d:%02d' % time.localtime(info.mtime)[:6]
            link = f' -> {info.linkname}' if info.issym() else f' link to {info.linkname}' if info.islnk() else ''
            print(f'{stat.filemode(kind | info.mode)} {info.uname or info.uid}/{info.gname or info.gid} {info.size:10} {date} '
                  f'{info.name}{"/" if info.isdir() else ""}{link}', end=' \n')


def _take_records(info, records):
    if 'path' in records:
        info.name = records['path'].rstrip('/')
    info.linkname = records.get('linkpath', info.linkname)
    for key, convert in ('mtime', float), ('size', int), ('uid', int), ('gid', int), ('uname', str), ('gname', str):
        if key in records:
            setattr(info, key, convert(records[key]))
    info.pax_headers = records


def _checked(info, path):
    if info.name.startswith('/'):
        raise AbsolutePathError(info)
    target = os.path.realpath(os.path.join(path, info.name))
    folder = os.path.realpath(path)
    if target != folder and not target.startswith(folder.rstrip('/') + '/'):
        raise OutsideDestinationError(info, target)
    return info
