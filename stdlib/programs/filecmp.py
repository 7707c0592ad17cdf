"""Compare files and folders."""

import os
import stat
from itertools import filterfalse

__all__ = ['clear_cache', 'cmp', 'dircmp', 'cmpfiles', 'DEFAULT_IGNORES']

_cache = {}
BUFSIZE = 8 * 1024
DEFAULT_IGNORES = ['RCS', 'CVS', 'tags', '.git', '.hg', '.bzr', '_darcs', '__pycache__']


def clear_cache():
    """Forget which files were found equal."""
    _cache.clear()


def cmp(f1, f2, shallow=True):
    """Whether two files are equal; by default those of equal kind, size and time are taken to be."""
    first, second = _signature(os.stat(f1)), _signature(os.stat(f2))
    if first[0] != stat.S_IFREG or second[0] != stat.S_IFREG:
        return False
    if shallow and first == second:
        return True
    if first[1] != second[1]:
        return False
    key = f1, f2, first, second
    if key not in _cache:
        if len(_cache) > 100:
            clear_cache()
        _cache[key] = _same_content(f1, f2)
    return _cache[key]


def _signature(st):
    return stat.S_IFMT(st.st_mode), st.st_size, st.st_mtime


def _same_content(f1, f2):
    with open(f1, 'rb') as first, open(f2, 'rb') as second:
        while True:
            part = first.read(BUFSIZE)
            if part != second.read(BUFSIZE):
                return False
            if not part:
                return True


class dircmp:
    """Two folders and what they have in common: each attribute is found out when it is asked for."""

    def __init__(self, a, b, ignore=None, hide=None, *, shallow=True):
        self.left = a
        self.right = b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
        self.shallow = shallow

    def phase0(self):
        hidden = self.hide + self.ignore
        self.left_list = sorted(name for name in os.listdir(self.left) if name not in hidden)
        self.right_list = sorted(name for name in os.listdir(self.right) if name not in hidden)

    def phase1(self):
        left, right = ({os.path.normcase(name): name for name in names} for names in (self.left_list, self.right_list))
        self.common = [name for key, name in left.items() if key in right]
        self.left_only = [name for key, name in left.items() if key not in right]
        self.right_only = [name for key, name in right.items() if key not in left]

    def phase2(self):
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            try:
                kinds = {stat.S_IFMT(os.stat(os.path.join(side, name)).st_mode) for side in (self.left, self.right)}
            except OSError:
                kinds = set()
            if kinds == {stat.S_IFDIR}:
                self.common_dirs.append(name)
            elif kinds == {stat.S_IFREG}:
                self.common_files.append(name)
            else:
                self.common_funny.append(name)

    def phase3(self):
        self.same_files, self.diff_files, self.funny_files = cmpfiles(self.left, self.right, self.common_files, self.shallow)

    def phase4(self):
        self.subdirs = {name: self.__class__(os.path.join(self.left, name), os.path.join(self.right, name),
                                             self.ignore, self.hide, shallow=self.shallow) for name in self.common_dirs}

    def phase4_closure(self):
        self.phase4()
        for folder in self.subdirs.values():
            folder.phase4_closure()

    def report(self):
        """Print what differs here."""
        print('diff', self.left, self.right)
        for names, text in ((self.left_only, f'Only in {self.left} :'), (self.right_only, f'Only in {self.right} :'),
                            (self.same_files, 'Identical files :'), (self.diff_files, 'Differing files :'),
                            (self.funny_files, 'Trouble with common files :'), (self.common_dirs, 'Common subdirectories :'),
                            (self.common_funny, 'Common funny cases :')):
            if names:
                names.sort()
                print(text, names)

    def report_partial_closure(self):
        self.report()
        for folder in self.subdirs.values():
            print()
            folder.report()

    def report_full_closure(self):
        self.report()
        for folder in self.subdirs.values():
            print()
            folder.report_full_closure()

    _phases = {'subdirs': phase4, **dict.fromkeys(('same_files', 'diff_files', 'funny_files'), phase3),
               **dict.fromkeys(('common_dirs', 'common_files', 'common_funny'), phase2),
               **dict.fromkeys(('common', 'left_only', 'right_only'), phase1),
               **dict.fromkeys(('left_list', 'right_list'), phase0)}

    def __getattr__(self, attr):
        if attr not in self._phases:
            raise AttributeError(attr)
        self._phases[attr](self)
        return getattr(self, attr)


def cmpfiles(a, b, common, shallow=True):
    """Of the files with these names in two folders, those that are equal, that differ, that cannot be compared."""
    lists = [], [], []
    for name in common:
        try:
            at = 0 if cmp(os.path.join(a, name), os.path.join(b, name), shallow) else 1
        except OSError:
            at = 2
        lists[at].append(name)
    return lists
