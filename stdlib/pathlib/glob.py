"""Files found by patterns of the shell."""

import os as _os
from fnmatch import filter as _filter

__all__ = ['escape', 'glob', 'iglob', 'has_magic', 'translate']


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that match, in the order of the file system."""
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    root = pathname[:0] if root_dir is None else _os.fspath(root_dir)
    found = _find(pathname, root, recursive, include_hidden, False)
    if not pathname or recursive and _is_any(pathname[:2]):
        found = (path for path in found if path)
    return found


def has_magic(s):
    return any(c in s for c in ((b'*', b'?', b'[') if isinstance(s, bytes) else '*?['))


def _is_any(part):
    return part in ('**', b'**')


def _hidden(name):
    return name[:1] in ('.', b'.')


def _find(pathname, root, recursive, hidden, only_dirs):
    head, tail = _os.path.split(pathname)
    if not has_magic(pathname):
        full = _os.path.join(root, pathname)
        if _os.path.lexists(full) if tail else _os.path.isdir(full):
            yield pathname
        return
    if head and head != pathname and has_magic(head):
        folders = _find(head, root, recursive, hidden, True)
    else:
        folders = [head]
    for folder in folders:
        for name in _in_folder(_os.path.join(root, folder), tail, recursive, hidden, only_dirs):
            yield _os.path.join(folder, name)


def _in_folder(folder, tail, recursive, hidden, only_dirs):
    if recursive and _is_any(tail):
        if not folder or _os.path.isdir(folder):
            yield tail[:0]
            yield from _below(folder, tail[:0], hidden, only_dirs)
    elif has_magic(tail):
        names = _names(folder, only_dirs)
        if not (hidden or _hidden(tail)):
            names = [name for name in names if not _hidden(name)]
        yield from _filter(names, tail)
    elif _os.path.lexists(_os.path.join(folder, tail)) if tail else _os.path.isdir(folder):
        yield tail


def _names(folder, only_dirs):
    if not folder:
        folder = b'.' if isinstance(folder, bytes) else '.'
    try:
        if not only_dirs:
            return _os.listdir(folder)
        with _os.scandir(folder) as entries:
            return [entry.name for entry in entries if entry.is_dir()]
    except OSError:
        return []


def _below(folder, prefix, hidden, only_dirs):
    for name in _names(folder, only_dirs):
        if hidden or not _hidden(name):
            path = _os.path.join(prefix, name)
            yield path
            yield from _below(_os.path.join(folder, name), path, hidden, only_dirs)


def escape(pathname):
    """The pattern that matches pathname alone."""
    if isinstance(pathname, bytes):
        return escape(pathname.decode('utf-8', 'surrogateescape')).encode('utf-8', 'surrogateescape')
    return ''.join(f'[{c}]' if c in '*?[' else c for c in pathname)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """The pattern as a regular expression for whole paths; seps are the characters that part folders."""
    from fnmatch import _escape, _translate
    if not seps:
        seps = (_os.path.sep, _os.path.altsep) if _os.path.altsep else _os.path.sep
    any_sep = '[' + ''.join(map(_escape, seps)) + ']' if len(seps) > 1 else _escape(seps[0])
    escaped = ''.join(map(_escape, seps)).replace(r'\/', '/')
    not_sep = f'[^{escaped}]'
    if include_hidden:
        one_last = f'{not_sep}+'
        one, any_of_them, any_last = one_last + any_sep, f'(?:.+{any_sep})?', '.*'
    else:
        one_last = f'[^{escaped}.]{not_sep}*'
        one = one_last + any_sep
        any_of_them = f'(?:{one})*'
        any_last = f'{any_of_them}(?:{one_last})?'
    out = []
    parts = _split(pat, seps)
    for i, part in enumerate(parts):
        last = i == len(parts) - 1
        if part == '*':
            out.append(one_last if last else one)
        elif recursive and part == '**':
            if last:
                out.append(any_last)
            elif parts[i + 1] != '**':
                out.append(any_of_them)
        else:
            if part:
                if not include_hidden and part[0] in '*?':
                    out.append(r'(?!\.)')
                out.append(_translate(part, f'{not_sep}*', not_sep))
            if not last:
                out.append(any_sep)
    return f'(?s:{"".join(out)})\\Z'


def _split(pat, seps):
    for sep in seps[1:]:
        pat = pat.replace(sep, seps[0])
    return pat.split(seps[0])
