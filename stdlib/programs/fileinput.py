"""The lines of several files, one after another."""

import os
import sys

__all__ = ["input", "close", "nextfile", "filename", "lineno", "filelineno", "fileno", "isfirstline", "isstdin",
           "FileInput", "hook_compressed", "hook_encoded"]

_state = None


def input(files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
    """The lines of files, by default those that the command line names; the functions of the module ask about it."""
    global _state
    if _state and _state._file:
        raise RuntimeError("input() already active")
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


def close():
    """End the input."""
    global _state
    state, _state = _state, None
    if state:
        state.close()


def _asked(name):
    def ask():
        if not _state:
            raise RuntimeError("no active input()")
        return getattr(_state, name)()
    ask.__name__ = ask.__qualname__ = name
    return ask


nextfile, filename, lineno, filelineno, fileno, isfirstline, isstdin = map(
    _asked, ("nextfile", "filename", "lineno", "filelineno", "fileno", "isfirstline", "isstdin"))


class FileInput:
    """The lines of files; with inplace, what is printed meanwhile takes the place of the file being read."""

    def __init__(self, files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
        if isinstance(files, (str, os.PathLike)):
            files = (os.fspath(files),)
        elif files is None:
            files = tuple(sys.argv[1:]) or ("-",)
        else:
            files = tuple(files) or ("-",)
        if mode not in ("r", "rb"):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if openhook:
            if inplace:
                raise ValueError("FileInput cannot use an opening hook in inplace mode")
            if not callable(openhook):
                raise ValueError("FileInput openhook must be callable")
        self._files, self._inplace, self._backup = files, inplace, backup
        self._mode, self._openhook, self._encoding, self._errors = mode, openhook, encoding, errors
        self._filename, self._file, self._isstdin, self._startlineno, self._filelineno = None, None, False, 0, 0
        self._output = self._savestdout = self._backupfilename = None

    def close(self):
        try:
            self.nextfile()
        finally:
            self._files = ()

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def nextfile(self):
        """Go on with the next file."""
        saved, self._savestdout = self._savestdout, None
        if saved:
            sys.stdout = saved
        output, self._output = self._output, None
        file, self._file = self._file, None
        try:
            if output:
                output.close()
        finally:
            try:
                if file and not self._isstdin:
                    file.close()
            finally:
                old, self._backupfilename = self._backupfilename, None
                if old and not self._backup:
                    try:
                        os.unlink(old)
                    except OSError:
                        pass
                self._isstdin = False

    def readline(self):
        """The next line, empty after the last."""
        while True:
            if self._file is None:
                if not self._files:
                    return b'' if 'b' in self._mode else ''
                self._open()
            line = self._file.readline()
            if line:
                self._filelineno += 1
                return line
            self.nextfile()

    def _open(self):
        self._filename, *rest = self._files
        self._files = tuple(rest)
        self._startlineno = self.lineno()
        self._filelineno = 0
        encoding = None if 'b' in self._mode else self._encoding
        if self._filename == '-':
            self._filename, self._isstdin = '<stdin>', True
            self._file = getattr(sys.stdin, 'buffer', sys.stdin) if 'b' in self._mode else sys.stdin
        elif self._inplace:
            self._open_in_place(encoding)
        elif self._openhook:
            extra = {} if self._encoding is None and self._errors is None else {'encoding': self._encoding, 'errors': self._errors}
            self._file = self._openhook(self._filename, self._mode, **extra)
        else:
            self._file = open(self._filename, self._mode, encoding=encoding, errors=self._errors)

    def _open_in_place(self, encoding):
        self._backupfilename = os.fspath(self._filename) + (self._backup or ".bak")
        try:
            os.unlink(self._backupfilename)
        except OSError:
            pass
        os.rename(self._filename, self._backupfilename)
        self._file = open(self._backupfilename, self._mode, encoding=encoding, errors=self._errors)
        self._output = open(self._filename, self._mode.replace('r', 'w'), encoding=encoding, errors=self._errors)
        try:
            os.chmod(self._filename, os.fstat(self._file.fileno()).st_mode)
        except OSError:
            pass
        self._savestdout, sys.stdout = sys.stdout, self._output

    def filename(self):
        return self._filename

    def lineno(self):
        return self._startlineno + self._filelineno

    def filelineno(self):
        return self._filelineno

    def fileno(self):
        try:
            return self._file.fileno() if self._file else -1
        except ValueError:
            return -1

    def isfirstline(self):
        return self._filelineno == 1

    def isstdin(self):
        return self._isstdin


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    """An openhook that reads what ends in .gz or .bz2 decompressed."""
    ending = os.path.splitext(filename)[1]
    if encoding is None and "b" not in mode:
        encoding = "locale"
    if ending == '.gz':
        import gzip
        stream = gzip.open(filename, mode)
    elif ending == '.bz2':
        import bz2
        stream = bz2.BZ2File(filename, mode)
    else:
        return open(filename, mode, encoding=encoding, errors=errors)
    if "b" not in mode:
        import io
        stream = io.TextIOWrapper(stream, encoding=encoding, errors=errors)
    return stream


def hook_encoded(encoding, errors=None):
    """An openhook that reads files in an encoding."""
    def openhook(filename, mode):
        return open(filename, mode, encoding=encoding, errors=errors)
    return openhook
