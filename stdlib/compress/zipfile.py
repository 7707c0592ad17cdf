import io
import os
import shutil
import stat
import struct
import time
import zlib

__all__ = ['BadZipFile', 'BadZipfile', 'error', 'ZIP_STORED', 'ZIP_DEFLATED', 'ZIP_BZIP2', 'ZIP_LZMA', 'is_zipfile', 'ZipInfo',
           'ZipFile', 'LargeZipFile']

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
_NAMES = {ZIP_STORED: 'stored', ZIP_DEFLATED: 'deflate', ZIP_BZIP2: 'bzip2', ZIP_LZMA: 'lzma'}
_LATEST = 63  # version of the format, times ten
_LOCAL = struct.Struct('<4s5H3I2H')
_CENTRAL = struct.Struct('<4s6H3I5H2I')
_END = struct.Struct('<4s4H2IH')
_END_64, _LOCATOR_64 = struct.Struct('<4sQ2H2I4Q'), struct.Struct('<4sIQI')
_MOST = 0xffffffff


class BadZipFile(Exception):
    """The file is no archive, or a broken one."""


class LargeZipFile(Exception):
    """The archive would need ZIP64, which was not allowed."""


error = BadZipfile = BadZipFile


def is_zipfile(filename):
    """Does a file, given by its path or open, end as an archive does?"""
    try:
        if hasattr(filename, 'read'):
            return _end_of(filename) is not None
        with open(filename, 'rb') as f:
            return _end_of(f) is not None
    except OSError:
        return False


def _end_of(f):
    # Where the record at the end is, and what it says: (place, size, offset, comment); None if there is none.
    size = f.seek(0, 2)
    start = max(size - 0xffff - _END.size, 0)
    f.seek(start)
    tail = f.read()
    at = tail.rfind(b'PK\5\6')
    if at < 0 or len(tail) - at < _END.size:
        return None
    _, _, _, _, count, length, offset, comment = _END.unpack_from(tail, at)
    place = start + at
    if count == 0xffff or length == _MOST or offset == _MOST:
        f.seek(max(place - _LOCATOR_64.size, 0))
        locator = f.read(_LOCATOR_64.size)
        if locator[:4] == b'PK\6\7':
            f.seek(_LOCATOR_64.unpack(locator)[2])
            place = f.tell()
            *_, length, offset = _END_64.unpack(f.read(_END_64.size))
    return place, length, offset, tail[at + _END.size:at + _END.size + comment]


def _check_compression(kind):
    if kind in (ZIP_BZIP2, ZIP_LZMA):
        raise RuntimeError(f'Compression requires the (missing) {"bz2" if kind == ZIP_BZIP2 else "lzma"} module')
    if kind not in (ZIP_STORED, ZIP_DEFLATED):
        raise NotImplementedError('That compression method is not supported')


class ZipInfo:
    """What an archive says of one of its members."""

    def __init__(self, filename='NoName', date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        self.filename = filename.partition('\0')[0].replace(os.sep, '/')
        self.date_time = date_time
        if date_time[0] < 1980:
            raise ValueError('ZIP does not support timestamps before 1980')
        self.compress_type, self.compress_level = ZIP_STORED, None
        self.comment = self.extra = b''
        self.create_system, self.create_version, self.extract_version = 3, 20, 20
        self.reserved = self.flag_bits = self.volume = self.internal_attr = self.external_attr = 0
        self.header_offset = self.CRC = self.compress_size = self.file_size = 0
        self._end = None  # where what comes behind it begins

    def __repr__(self):
        parts = [f'{self.__class__.__name__} filename={self.filename!r}']
        if self.compress_type != ZIP_STORED:
            parts.append(f'compress_type={_NAMES.get(self.compress_type, self.compress_type)}')
        high, low = self.external_attr >> 16, self.external_attr & 0xffff
        if high:
            parts.append(f'filemode={stat.filemode(high)!r}')
        if low:
            parts.append(f'external_attr={low:#x}')
        if not self.is_dir() or self.file_size:
            parts.append(f'file_size={self.file_size!r}')
        if (not self.is_dir() or self.compress_size) and (self.compress_type != ZIP_STORED
                                                          or self.file_size != self.compress_size):
            parts.append(f'compress_size={self.compress_size!r}')
        return f'<{" ".join(parts)}>'

    def is_dir(self):
        return self.filename.endswith('/')

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """What is to be said of a file of the system."""
        path = os.fspath(filename)
        st = os.stat(path)
        when = time.localtime(st.st_mtime)[:6]
        if not strict_timestamps:
            when = min(max(when, (1980, 1, 1, 0, 0, 0)), (2107, 12, 31, 23, 59, 59))
        name = os.path.normpath(os.path.splitdrive(path if arcname is None else arcname)[1]).lstrip('/')
        folder = stat.S_ISDIR(st.st_mode)
        self = cls(name + '/' if folder else name, when)
        self.external_attr = (st.st_mode & 0xffff) << 16 | (0x10 if folder else 0)
        self.file_size = 0 if folder else st.st_size
        return self

    def _times(self):
        year, month, day, hour, minute, second = self.date_time
        return hour << 11 | minute << 5 | second // 2, year - 1980 << 9 | month << 5 | day

    def _name(self):
        try:
            return self.filename.encode('ascii'), self.flag_bits & ~0x800
        except UnicodeEncodeError:
            return self.filename.encode('utf-8'), self.flag_bits | 0x800

    def FileHeader(self, zip64=None):
        """The record in front of the member."""
        name, flags = self._name()
        return _LOCAL.pack(b'PK\3\4', self.extract_version, flags, self.compress_type, *self._times(), self.CRC,
                           self.compress_size, self.file_size, len(name), len(self.extra)) + name + self.extra

    def _central(self):
        name, flags = self._name()
        return _CENTRAL.pack(b'PK\1\2', self.create_system << 8 | self.create_version, self.extract_version, flags,
                             self.compress_type, *self._times(), self.CRC, self.compress_size, self.file_size, len(name),
                             len(self.extra), len(self.comment), 0, self.internal_attr, self.external_attr,
                             self.header_offset) + name + self.extra + self.comment


def _read_info(f):
    # The next record of the directory.
    head = f.read(_CENTRAL.size)
    if len(head) < _CENTRAL.size:
        raise BadZipFile('Truncated central directory')
    (magic, create, extract, flags, kind, clock, date, crc, packed, size, name, extra, comment, volume, internal, external,
     offset) = _CENTRAL.unpack(head)
    if magic != b'PK\1\2':
        raise BadZipFile('Bad magic number for central directory')
    text = f.read(name).decode('utf-8' if flags & 0x800 else 'cp437')
    info = ZipInfo(text)
    info.date_time = ((date >> 9) + 1980, date >> 5 & 15, date & 31, clock >> 11, clock >> 5 & 63, (clock & 31) * 2)
    info.create_system, info.create_version, info.extract_version = create >> 8, create & 255, extract
    if extract > _LATEST:
        raise NotImplementedError(f'zip file version {extract / 10:.1f}')
    info.flag_bits, info.compress_type, info.CRC, info.volume = flags, kind, crc, volume
    info.compress_size, info.file_size, info.header_offset = packed, size, offset
    info.internal_attr, info.external_attr = internal, external
    info.extra, info.comment = f.read(extra), f.read(comment)
    _read_large(info)
    return info


def _read_large(info):
    # Sizes beyond 32 bits stand among the extra fields.
    extra = info.extra
    while len(extra) >= 4:
        kind, length = struct.unpack_from('<HH', extra)
        if 4 + length > len(extra):
            raise BadZipFile(f'Corrupt extra field {kind:04x} (size={length})')
        if kind == 1:
            numbers = iter(struct.unpack_from(f'<{length // 8}Q', extra, 4))
            for name, called in ('file_size', 'File size'), ('compress_size', 'Compress size'), ('header_offset', 'Header offset'):
                if getattr(info, name) == _MOST:
                    number = next(numbers, None)
                    if number is None:
                        raise BadZipFile(f'Corrupt zip64 extra field. {called} not found.')
                    setattr(info, name, number)
        extra = extra[4 + length:]


class ZipExtFile(io.BytesIO):
    """A member that is read."""

    def __init__(self, data, name):
        super().__init__(data)
        self.name, self.mode = name, 'rb'

    def writable(self):
        return False

    def write(self, data):
        raise io.UnsupportedOperation('write')


class _Writer(io.BytesIO):
    # A member that is written: it goes into the archive when it is closed.

    def __init__(self, archive, info):
        super().__init__()
        self._archive, self._info = archive, info
        self.name, self.mode = info.filename, 'wb'

    def readable(self):
        return False

    def close(self):
        if not self.closed:
            data = self.getvalue()
            super().close()
            self._archive._writing = False
            self._archive._store(self._info, data)


class ZipFile:
    """An archive, read from or written to a file."""

    fp = None

    def __init__(self, file, mode='r', compression=ZIP_STORED, allowZip64=True, compresslevel=None, *,
                 strict_timestamps=True, metadata_encoding=None):
        if mode not in ('r', 'w', 'x', 'a'):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_compression(compression)
        self.mode, self.compression, self.compresslevel, self.debug = mode, compression, compresslevel, 0
        self.NameToInfo, self.filelist, self.pwd, self._comment = {}, [], None, b''
        self._strict_timestamps, self._writing, self._changed = strict_timestamps, False, False
        if isinstance(file, (str, os.PathLike)):
            self.filename, self._owned = os.fspath(file), True
            self.fp = self._open_file()
        else:
            self.filename, self._owned, self.fp = getattr(file, 'name', None), False, file
        try:
            self._begin()
        except BaseException:
            self._drop()
            raise

    def _open_file(self):
        if self.mode == 'a' and os.path.exists(self.filename):
            return open(self.filename, 'r+b')
        return open(self.filename, {'r': 'rb', 'x': 'x+b'}.get(self.mode, 'w+b'))

    def _begin(self):
        if self.mode == 'r' or self.mode == 'a' and _end_of(self.fp) is not None:
            self._read_directory()
            return
        self._changed = True
        self.start_dir = self.fp.seek(0, 2) if self.mode == 'a' else self.fp.tell()

    def _read_directory(self):
        end = _end_of(self.fp)
        if end is None:
            raise BadZipFile('File is not a zip file')
        place, length, offset, self._comment = end
        self.start_dir = place - length
        if self.start_dir < 0:
            raise BadZipFile('Bad offset for central directory')
        before = self.start_dir - offset  # what was put in front of the archive
        self.fp.seek(self.start_dir)
        directory = io.BytesIO(self.fp.read(length))
        while directory.tell() < length:
            info = _read_info(directory)
            info.header_offset += before
            self._add(info)
        end = self.start_dir
        for info in sorted(self.filelist, key=lambda info: info.header_offset, reverse=True):
            info._end, end = end, info.header_offset

    def _add(self, info):
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def __del__(self):
        self.close()

    def __repr__(self):
        parts = [f'{self.__class__.__module__}.{self.__class__.__qualname__}']
        if self.fp is None:
            parts.append('[closed]')
        else:
            parts.append(f'filename={self.filename!r}' if self._owned else f'file={self.fp!r}')
            parts.append(f'mode={self.mode!r}')
        return f'<{" ".join(parts)}>'

    @property
    def comment(self):
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError(f'comment: expected bytes, got {type(comment).__name__}')
        self._comment, self._changed = comment[:0xffff], True

    def namelist(self):
        return [info.filename for info in self.filelist]

    def infolist(self):
        return self.filelist

    def getinfo(self, name):
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError(f'There is no item named {name!r} in the archive')
        return info

    def setpassword(self, pwd):
        if pwd and not isinstance(pwd, bytes):
            raise TypeError(f'pwd: expected bytes, got {type(pwd).__name__}')
        self.pwd = pwd or None

    def printdir(self, file=None):
        """Print a table of contents."""
        print(f'{"File Name":46} {"Modified    ":19} {"Size":>12}', file=file)
        for info in self.filelist:
            date = '%d-%02d-%02d %02d:%02d:%02d' % info.date_time[:6]
            print(f'{info.filename:<46.46} {date:<19} {info.file_size:12}', file=file)

    def testzip(self):
        """The first member that is broken, None if all are well."""
        for info in self.filelist:
            try:
                self.read(info)
            except BadZipFile:
                return info.filename

    def open(self, name, mode='r', pwd=None, *, force_zip64=False):
        """A member as a file, to be read or to be written."""
        if mode not in ('r', 'w'):
            raise ValueError('open() requires mode "r" or "w"')
        if not self.fp:
            raise ValueError('Attempt to use ZIP archive that was already closed')
        if mode == 'r':
            info = name if isinstance(name, ZipInfo) else self.getinfo(name)
            return ZipExtFile(self._content(info), info.filename)
        if not isinstance(name, ZipInfo):
            name = self._new_info(name)
        self._check_writable('open')
        self._writing = True
        return _Writer(self, name)

    def read(self, name, pwd=None):
        """All of a member."""
        with self.open(name, 'r', pwd) as f:
            return f.read()

    def _content(self, info):
        self.fp.seek(info.header_offset)
        head = self.fp.read(_LOCAL.size)
        if len(head) != _LOCAL.size:
            raise BadZipFile('Truncated file header')
        if head[:4] != b'PK\3\4':
            raise BadZipFile('Bad magic number for file header')
        _, _, flags, *_, name, extra = _LOCAL.unpack(head)
        name = self.fp.read(name)
        self.fp.seek(extra, 1)
        for bit, what in (5, 'compressed patched data'), (6, 'strong encryption'):
            if info.flag_bits & 1 << bit:
                raise NotImplementedError(f'{what} (flag bit {bit})')
        if name.decode('utf-8' if flags & 0x800 else 'cp437') != info.orig_filename:
            raise BadZipFile(f'File name in directory {info.orig_filename!r} and header {name!r} differ.')
        if info._end is not None and self.fp.tell() + info.compress_size > info._end:
            raise BadZipFile(f'Overlapped entries: {info.orig_filename!r} (possible zip bomb)')
        if info.flag_bits & 1:
            raise RuntimeError(f'File {info.filename!r} is encrypted, password required for extraction')
        data = self.fp.read(info.compress_size)
        if info.compress_type == ZIP_DEFLATED:
            data = zlib.decompressobj(-15).decompress(data, info.file_size) if info.file_size else b''
        else:
            _check_compression(info.compress_type)
            data = data[:info.file_size]
        if zlib.crc32(data) != info.CRC:
            raise BadZipFile(f'Bad CRC-32 for file {info.filename!r}')
        return data

    def _new_info(self, name, folder=False):
        info = ZipInfo(name, time.localtime(time.time())[:6])
        info.compress_type, info.compress_level = self.compression, self.compresslevel
        if info.is_dir():
            info.external_attr = 0o40775 << 16 | 0x10
        else:
            info.external_attr = 0o600 << 16
        return info

    def _check_writable(self, doing):
        if self.mode not in ('w', 'x', 'a'):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError('Attempt to write ZIP archive that was already closed')
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write handle open on it. Close the first "
                             'handle before opening another.')

    def _store(self, info, data):
        if info.filename in self.NameToInfo:
            import warnings
            warnings.warn(f'Duplicate name: {info.filename!r}', stacklevel=3)
        info.CRC, info.file_size = zlib.crc32(data), len(data)
        if info.compress_type == ZIP_DEFLATED:
            level = -1 if info.compress_level is None else info.compress_level
            packer = zlib.compressobj(level, zlib.DEFLATED, -15)
            data = packer.compress(data) + packer.flush()
        info.compress_size, info.header_offset = len(data), self.start_dir
        self.fp.seek(self.start_dir)
        self.fp.write(info.FileHeader() + data)
        self.start_dir = self.fp.tell()
        self._changed = True
        self._add(info)

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Add a member with the given content."""
        if isinstance(data, str):
            data = data.encode('utf-8')
        info = zinfo_or_arcname if isinstance(zinfo_or_arcname, ZipInfo) else self._new_info(zinfo_or_arcname)
        if not self.fp:
            raise ValueError('Attempt to write to ZIP archive that was already closed')
        self._check_writable('write')
        self._compressed(info, compress_type, compresslevel)
        self._store(info, data)

    def _compressed(self, info, kind, level):
        if kind is not None:
            info.compress_type = kind
        if level is not None:
            info.compress_level = level
        _check_compression(info.compress_type)

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Add a file or folder of the system."""
        if not self.fp:
            raise ValueError('Attempt to write to ZIP archive that was already closed')
        self._check_writable('write')
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict_timestamps)
        if info.is_dir():
            self._store(info, b'')
            return
        info.compress_type, info.compress_level = self.compression, self.compresslevel
        self._compressed(info, compress_type, compresslevel)
        with open(filename, 'rb') as f:
            self._store(info, f.read())

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Add a folder."""
        info = zinfo_or_directory_name
        if isinstance(info, str):
            info = ZipInfo(info if info.endswith('/') else info + '/')
            info.external_attr = (0o40000 | mode) << 16 | 0x10
        self._check_writable('write')
        self._store(info, b'')

    def extract(self, member, path=None, pwd=None):
        """Write a member into a folder; its path is given back."""
        return self._extract(member, os.getcwd() if path is None else os.fspath(path))

    def extractall(self, path=None, members=None, pwd=None):
        """Write all members into a folder."""
        path = os.getcwd() if path is None else os.fspath(path)
        for member in self.namelist() if members is None else members:
            self._extract(member, path)

    def _extract(self, member, path):
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        parts = [part for part in info.filename.split('/') if part not in ('', '.', '..')]
        target = os.path.normpath(os.path.join(path, *parts))
        if info.is_dir():
            os.makedirs(target, exist_ok=True)
            return target
        os.makedirs(os.path.dirname(target) or '.', exist_ok=True)
        with self.open(info) as source, open(target, 'wb') as f:
            shutil.copyfileobj(source, f)
        return target

    def close(self):
        """Write the directory, if anything was added, and close the file."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle on it. Close the writing handle "
                             'before closing the zip.')
        try:
            if self.mode != 'r' and self._changed:
                self._write_directory()
        finally:
            self._drop()

    def _drop(self):
        fp, self.fp = self.fp, None
        if self._owned and fp is not None:
            fp.close()

    def _write_directory(self):
        if self.start_dir > _MOST or len(self.filelist) > 0xfffe:
            raise LargeZipFile('Zipfile size would require ZIP64 extensions')
        directory = b''.join(info._central() for info in self.filelist)
        count = len(self.filelist)
        self.fp.seek(self.start_dir)
        self.fp.write(directory + _END.pack(b'PK\5\6', 0, 0, count, count, len(directory), self.start_dir,
                                            len(self._comment)) + self._comment)
        if self.mode == 'a':
            self.fp.truncate()
        self.fp.flush()
