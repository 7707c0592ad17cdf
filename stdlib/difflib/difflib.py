"""How two texts differ, line by line."""

__all__ = ['get_close_matches', 'ndiff', 'restore', 'SequenceMatcher', 'Differ', 'IS_CHARACTER_JUNK', 'IS_LINE_JUNK',
           'context_diff', 'unified_diff', 'diff_bytes', 'Match']

from _difflib import Match, SequenceMatcher, get_close_matches


def _marks(line, tags):
    """The marks below a line, with its own blanks where nothing is marked."""
    return ''.join(c if tag == ' ' and c.isspace() else tag for c, tag in zip(line, tags)).rstrip()


class Differ:
    """Shows how lines differ, within lines that are alike too."""

    # How alike two lines have to be, and how far apart they may stand, to be shown as one changed line.
    _CUTOFF, _WINDOW = 0.74999, 10

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """The lines of both, with two characters before each that say whose it is."""
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'replace':
                yield from self._fancy_replace(a, alo, ahi, b, blo, bhi)
            elif tag == 'delete':
                yield from self._dump('-', a, alo, ahi)
            elif tag == 'insert':
                yield from self._dump('+', b, blo, bhi)
            else:
                yield from self._dump(' ', a, alo, ahi)

    def _dump(self, tag, x, lo, hi):
        for i in range(lo, hi):
            yield f'{tag} {x[i]}'

    def _plain_replace(self, a, alo, ahi, b, blo, bhi):
        """One block after the other, the shorter one first."""
        first = self._dump('-', a, alo, ahi)
        second = self._dump('+', b, blo, bhi)
        if bhi - blo < ahi - alo:
            first, second = second, first
        yield from first
        yield from second

    def _fancy_replace(self, a, alo, ahi, b, blo, bhi):
        """Pairs of lines that are alike, with plain replacements between them."""
        cruncher = SequenceMatcher(self.charjunk)
        ai, bj = alo, blo  # up to where all is told
        for j in range(blo, bhi):
            cruncher.set_seq2(b[j])
            opposite = alo + j - blo
            window = range(max(opposite - self._WINDOW, ai), min(opposite + self._WINDOW + 1, ahi))
            if not window:
                break
            best, best_ratio = None, self._CUTOFF
            for i in window:
                cruncher.set_seq1(a[i])
                if cruncher.real_quick_ratio() > best_ratio and cruncher.quick_ratio() > best_ratio \
                        and cruncher.ratio() > best_ratio:
                    best, best_ratio = i, cruncher.ratio()
            if best is None:
                continue
            yield from self._between(a, ai, best, b, bj, j)
            yield from self._pair(cruncher, a[best], b[j])
            ai, bj = best + 1, j + 1
        yield from self._between(a, ai, ahi, b, bj, bhi)

    def _between(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            yield from self._plain_replace(a, alo, ahi, b, blo, bhi)
        elif alo < ahi:
            yield from self._dump('-', a, alo, ahi)
        elif blo < bhi:
            yield from self._dump('+', b, blo, bhi)

    def _pair(self, cruncher, old, new):
        """A line that was changed to another, with marks below."""
        if old == new:
            yield '  ' + old
            return
        old_tags = new_tags = ''
        cruncher.set_seqs(old, new)
        for tag, i1, i2, j1, j2 in cruncher.get_opcodes():
            mark_old, mark_new = {'replace': '^^', 'delete': '-+', 'insert': '-+', 'equal': '  '}[tag]
            old_tags += mark_old * (i2 - i1)
            new_tags += mark_new * (j2 - j1)
        for sign, line, tags in ('-', old, old_tags), ('+', new, new_tags):
            yield f'{sign} {line}'
            marks = _marks(line, tags)
            if marks:
                yield f'? {marks}\n'


def IS_LINE_JUNK(line, pat=None):
    """Whether a line is empty but for blanks and one #."""
    if pat is None:
        return line.strip() in '#'
    return pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    """Whether a character is a blank or tab."""
    return ch in ws


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """The lines of both texts, as a Differ compares them."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """The first or second text, out of what ndiff gave."""
    try:
        tag = {1: '- ', 2: '+ '}[int(which)]
    except KeyError:
        raise ValueError(f'unknown delta choice (must be 1 or 2): {which!r}') from None
    prefixes = '  ', tag
    for line in delta:
        if line[:2] in prefixes:
            yield line[2:]


def _check_types(a, b, *args):
    for lines in a, b:
        if lines and not isinstance(lines[0], str):
            raise TypeError(f'lines to compare must be str, not {type(lines[0]).__name__} ({lines[0]!r})')
    if isinstance(a, str) or isinstance(b, str):
        raise TypeError('input must be a sequence of strings, not str')
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError(f'all arguments must be str, not: {arg!r}')


def _dated(date):
    return f'\t{date}' if date else ''


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    """The changes as diff -u shows them."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield f'--- {fromfile}{_dated(fromfiledate)}{lineterm}'
            yield f'+++ {tofile}{_dated(tofiledate)}{lineterm}'
        first, last = group[0], group[-1]
        yield f'@@ -{_unified_range(first[1], last[2])} +{_unified_range(first[3], last[4])} @@{lineterm}'
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                for line in a[i1:i2]:
                    yield ' ' + line
                continue
            if tag in ('replace', 'delete'):
                for line in a[i1:i2]:
                    yield '-' + line
            if tag in ('replace', 'insert'):
                for line in b[j1:j2]:
                    yield '+' + line


def _unified_range(start, stop):
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f'{start + bool(length)},{length}'


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    """The changes as diff -c shows them."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield f'*** {fromfile}{_dated(fromfiledate)}{lineterm}'
            yield f'--- {tofile}{_dated(tofiledate)}{lineterm}'
        first, last = group[0], group[-1]
        yield '***************' + lineterm
        yield f'*** {_context_range(first[1], last[2])} ****{lineterm}'
        yield from _context_lines(group, a, 'delete', '- ', 1)
        yield f'--- {_context_range(first[3], last[4])} ----{lineterm}'
        yield from _context_lines(group, b, 'insert', '+ ', 3)


def _context_range(start, stop):
    length = stop - start
    begin = start + bool(length)
    return str(begin) if length <= 1 else f'{begin},{begin + length - 1}'


def _context_lines(group, lines, change, sign, at):
    """One side of a group, if anything has changed there."""
    if not any(tag in ('replace', change) for tag, *_ in group):
        return
    signs = {'equal': '  ', 'replace': '! ', change: sign}
    for code in group:
        if code[0] in signs:
            for line in lines[code[at]:code[at + 1]]:
                yield signs[code[0]] + line


def diff_bytes(dfunc, a, b, fromfile=b'', tofile=b'', fromfiledate=b'', tofiledate=b'', n=3, lineterm=b'\n'):
    """A diff of lines of bytes in no known encoding."""

    def decode(s):
        try:
            return s.decode('ascii', 'surrogateescape')
        except AttributeError as err:
            raise TypeError(f'all arguments must be bytes, not {type(s).__name__} ({s!r})') from err

    a, b = list(map(decode, a)), list(map(decode, b))
    for line in dfunc(a, b, decode(fromfile), decode(tofile), decode(fromfiledate), decode(tofiledate), n, decode(lineterm)):
        yield line.encode('ascii', 'surrogateescape')
