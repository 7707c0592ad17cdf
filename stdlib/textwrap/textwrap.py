"""Paragraphs cut into lines."""

import re as _re

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_BLANKS = '\t\n\x0b\x0c\r '
_WORDS = _re.compile(r'[\t\n\x0b\x0c\r ]+|[^\t\n\x0b\x0c\r ]+')
_PARTS = _re.compile(r'''-{2,}(?=\w)|(?:[\w!"'&.,?]+?(?:-(?:(?<=[^\d\W]{2}-)|(?<=[^\d\W]-[^\d\W]-))(?=[^\d\W]-?[^\d\W])|(?=-{2,}\w)|$))|.+?(?:-(?:(?<=[^\d\W]{2}-)|(?<=[^\d\W]-[^\d\W]-))(?=[^\d\W]-?[^\d\W])|(?=(?<=[\w!"'&.,?])-{2,}\w)|$)''')


class TextWrapper:
    """Cuts text into lines of at most width characters."""

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _chunks(self, text):
        """The words of a text, the blanks between them and, where words may be cut, their parts."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(dict.fromkeys(map(ord, _BLANKS), ' '))
        chunks = []
        for word in _WORDS.findall(text):
            if self.break_on_hyphens and '-' in word:
                chunks.extend(part for part in _PARTS.findall(word) if part)
            else:
                chunks.append(word)
        if self.fix_sentence_endings:
            for i in range(len(chunks) - 1):
                if chunks[i + 1] == ' ' and _re.search(r'[a-z][.!?]["\']?\Z', chunks[i]):
                    chunks[i + 1] = '  '
        return chunks

    def _cut(self, chunks, line, used, width):
        """Put what fits of a too long word on the line."""
        room = max(width - used, 1)
        if self.break_long_words:
            word = chunks[-1]
            if self.break_on_hyphens and len(word) > room:
                at = word.rfind('-', 0, room)
                if at > 0 and any(c != '-' for c in word[:at]):
                    room = at + 1
            line.append(word[:room])
            chunks[-1] = word[room:]
        elif not line:
            line.append(chunks.pop())

    def wrap(self, text):
        """The lines of a paragraph."""
        if self.width <= 0:
            raise ValueError('invalid width %r (must be > 0)' % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        chunks = self._chunks(text)[::-1]
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            line, used = [], 0
            while chunks and used + len(chunks[-1]) <= width:
                used += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._cut(chunks, line, used, width)
                used = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                used -= len(line.pop())
            if not line:
                continue
            if (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or (not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
                    and used <= width):
                lines.append(indent + ''.join(line))
                continue
            self._end(lines, line, used, width, indent)
            break
        return lines

    def _end(self, lines, line, used, width, indent):
        """Write the last line there may be, which says that there is more."""
        while line:
            if line[-1].strip() and used + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + ''.join(line))
                return
            used -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def fill(self, text):
        """The text in lines of at most width characters, as one text."""
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    """The text without the blanks all its lines begin with."""
    lines = [line if line.strip(' \t') else '' for line in text.split('\n')]
    margin = None
    for line in lines:
        if line:
            blanks = line[:len(line) - len(line.lstrip(' \t'))]
            if margin is None:
                margin = blanks
            while not blanks.startswith(margin):
                margin = margin[:-1]
    return '\n'.join(line[len(margin):] for line in lines) if margin else '\n'.join(lines)


def indent(text, prefix, predicate=None):
    """The text with prefix before its lines, but for blank ones."""
    if predicate is None:
        predicate = str.strip
    return ''.join(prefix + line if predicate(line) else line for line in text.splitlines(True))
