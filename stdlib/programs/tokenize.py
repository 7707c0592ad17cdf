"""Tokens of source text, comments and blank lines among them."""

import re
import token as _token
from builtins import open as _builtin_open
from codecs import BOM_UTF8, lookup
from collections import namedtuple
from io import TextIOWrapper
from token import *
from token import EXACT_TOKEN_TYPES

__all__ = _token.__all__ + ["tokenize", "generate_tokens", "detect_encoding", "untokenize", "TokenInfo", "open", "TokenError"]

cookie_re = re.compile(r'^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)', re.ASCII)
blank_re = re.compile(br'^[ \t\f]*(?:[#\r\n]|$)', re.ASCII)


class TokenError(Exception):
    """Source that no tokens can be made of."""


class TokenInfo(namedtuple('TokenInfo', 'type string start end line')):
    """A token: its number and text, where it begins and ends, and its line."""

    def __repr__(self):
        kind = '%d (%s)' % (self.type, tok_name[self.type])
        return 'TokenInfo(type=%s, string=%r, start=%r, end=%r, line=%r)' % self._replace(type=kind)._texts()

    def _texts(self):
        return tuple(self)

    @property
    def exact_type(self):
        if self.type == OP and self.string in EXACT_TOKEN_TYPES:
            return EXACT_TOKEN_TYPES[self.string]
        return self.type


_operators = '|'.join(map(re.escape, sorted((op for op in EXACT_TOKEN_TYPES if op != '!'), reverse=True)))
_number = (r'0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|'
           r'(?:[0-9](?:_?[0-9])*\.(?:[0-9](?:_?[0-9])*)?|\.[0-9](?:_?[0-9])*)(?:[eE][-+]?[0-9](?:_?[0-9])*)?[jJ]?|'
           r'[0-9](?:_?[0-9])*[eE][-+]?[0-9](?:_?[0-9])*[jJ]?|[0-9](?:_?[0-9])*[jJ]?')
_next = re.compile(rf'(?P<number>{_number})|(?P<quote>(?:[bB][rR]?|[rR][bB]?|[uU]|[fF][rR]?|[rR][fF])?(?:"""|\'\'\'|"|\'))|'
                   rf'(?P<name>(?:\w|[^\x00-\x7f])+)|(?P<op>!=|{_operators}|!)')
_between = re.compile(r'(?:[ \t\f]|(\\\r?\n|\\\Z))*')
_string_end = {quote: re.compile(rf'(?:[^\\{quote[0]}]|\\.' + (rf'|{quote[0]}(?!{quote[0] * 2})' if len(quote) == 3 else '') +
                                 rf')*?{quote}', re.DOTALL) for quote in ('"', "'", '"""', "'''")}


class _Lexer:
    """Makes the tokens of lines."""

    def __init__(self, readline, extra):
        self.readline, self.extra = readline, extra
        self.row, self.line, self.at = 0, '', 0
        self.indents, self.brackets, self.strings = [0], [], []
        self.open_line = False  # the line before ended with a backslash

    def tokens(self):
        fresh = True  # a logical line begins
        while self.read():
            if self.strings and self.strings[-1].middle:
                yield from self.rest()
            elif fresh and not self.brackets:
                blank = self.blank()
                if blank is not None:
                    yield from blank
                    continue
                yield from self.indentation()
                yield from self.rest()
            else:
                yield from self.rest()
            fresh = self.ended
        row, end = self.row - 1, len(self.last)
        whole = self.last.endswith('\n')
        if self.brackets or self.open_line:
            if not whole and not self.open_line:
                yield TokenInfo(NL, '', (row, end), (row, end + 1), self.last)
            raise TokenError('unexpected EOF in multi-line statement',
                             (row, end + (not whole) if self.strings or self.open_line else 0))
        if not fresh:
            yield TokenInfo(NEWLINE, '', (row, end), (row, end + 1), self.last)
        for _ in self.indents[1:]:
            yield TokenInfo(DEDENT, '', (self.row, 0), (self.row, 0), '')
        yield TokenInfo(ENDMARKER, '', (self.row, 0), (self.row, 0), '')

    def read(self):
        """Go to the next line; false at the end."""
        self.last = self.line
        try:
            self.line = self.readline()
        except StopIteration:
            self.line = ''
        self.row, self.at = self.row + 1, 0
        self.ended = False
        if '\0' in self.line:
            raise TokenError('source code cannot contain null bytes', (self.row, 0))
        return bool(self.line)

    def token(self, kind, end):
        text = self.line[self.at:end]
        made = TokenInfo(kind, text, (self.row, self.at), (self.row, end), self.line)
        self.at = end
        return made

    def blank(self):
        """The tokens of a line without code; None if it has some."""
        m = re.match(r'[ \t\f]*(#[^\r\n]*)?(\r?\n|\r|$)', self.line)
        if m is None or not self.extra and m.end() != len(self.line):
            return None
        found = []
        if m[1] is not None:
            self.at = m.start(1)
            found.append(self.token(COMMENT, m.end(1)))
        if m[0] or m[1] is not None:
            self.at = m.start(2)
            text = m[2]
            found.append(TokenInfo(NL, text, (self.row, self.at), (self.row, self.at + (len(text) or 1)), self.line))
        self.ended = True
        return found if self.extra else []

    def indentation(self):
        column, end = 0, 0
        for end, c in enumerate(self.line):
            if c == ' ':
                column += 1
            elif c == '\t':
                column = (column // 8 + 1) * 8
            elif c == '\f':
                column = 0
            else:
                break
        if column > self.indents[-1]:
            self.indents.append(column)
            yield self.token(INDENT, end)
        self.at = end
        while column < self.indents[-1]:
            if column not in self.indents:
                raise IndentationError('unindent does not match any outer indentation level',
                                       ('<string>', self.row, len(self.line.rstrip('\r\n')), self.line, self.row, -1))
            self.indents.pop()
            yield TokenInfo(DEDENT, '', (self.row, end), (self.row, end), self.line)

    def rest(self):
        """The tokens of the rest of a line, and of further lines of a long string."""
        while True:
            if self.strings and self.strings[-1].middle:
                yield from self.strings[-1].go_on(self)
                if self.strings and self.strings[-1].middle:
                    return
            m = _between.match(self.line, self.at)
            self.at = m.end()
            self.open_line = self.at >= len(self.line) and m[1] is not None
            if self.at >= len(self.line):
                return
            c = self.line[self.at]
            if c in '\r\n':
                end = len(self.line)
                if self.brackets or self.strings:
                    if self.extra:
                        yield self.token(NL, end)
                else:
                    self.ended = True
                    yield self.token(NEWLINE, end)
                return
            if c == '#':
                end = len(self.line.rstrip('\r\n'))
                if self.extra:
                    yield self.token(COMMENT, end)
                self.at = end
                continue
            yield from self.code()

    def code(self):
        m = _next.match(self.line, self.at)
        if m is None:
            if not self.line[self.at].isprintable():
                raise TokenError(f"invalid non-printable character U+{ord(self.line[self.at]):04X}", (self.row, self.at + 1))
            yield self.token(OP, self.at + 1)
        elif m['quote']:
            yield from self.string(m)
        elif m['number'] is not None:
            yield self.token(NUMBER, m.end())
        elif m['name'] is not None:
            yield self.token(NAME, m.end())
        else:
            yield from self.operator(m)

    def operator(self, m):
        text = m['op']
        top = self.strings[-1] if self.strings else None
        inner = top is not None and len(self.brackets) == top.depth
        if inner and text in ('!', ':', ':=', '}'):
            text = text[0]
            yield self.token(OP, self.at + len(text))
            if text == ':':
                top.begin_spec()
            elif text == '}':
                self.brackets.pop()
                top.end_field()
            return
        if text in '([{':
            self.brackets.append(text)
        elif text in ')]}' and self.brackets:
            self.brackets.pop()
        yield self.token(OP, m.end())

    def string(self, m):
        start, prefix = (self.row, self.at), m['quote'].rstrip('\'"')
        quote = m['quote'][len(prefix):]
        if 'f' in prefix.lower():
            yield self.token(FSTRING_START, m.end())
            self.strings.append(_FString(start, quote, 'r' in prefix.lower()))
            return
        text, first = self.line, self.row
        where = m.end()
        while (end := _string_end[quote].match(text, where)) is None or len(quote) == 1 and '\n' in re.sub(
                r'\\\r?\n', '', text[where:end.end()]):
            if len(quote) == 1 and not re.search(r'\\\r?\n$', text):
                raise TokenError(f'unterminated string literal (detected at line {self.row})', (start[0], start[1] + 1))
            line = self.readline()
            if not line:
                raise TokenError('EOF in multi-line string', (start[0], start[1] + 1))
            text += line
            self.row += 1
        stop = end.end()
        column = stop - (text.rfind('\n', 0, stop) + 1)
        yield TokenInfo(STRING, text[start[1]:stop], start, (self.row, column), text)
        self.line = text if first == self.row else text[text.rfind('\n', 0, stop) + 1:]
        self.at = column if first != self.row else stop


class _FString:
    """An f-string being read: now the text between the fields, now a field."""

    def __init__(self, start, quote, raw):
        self.start, self.quote, self.raw = start, quote, raw
        self.middle, self.specs, self.depth = True, 0, -1
        self.depths = []

    def begin_spec(self):
        self.middle = True
        self.specs += 1

    def end_field(self):
        self.depth = self.depths.pop()
        self.middle = True
        if self.depth >= 0:
            self.specs = len(self.depths)

    def go_on(self, lexer):
        """The text up to the next field or the end."""
        in_spec = bool(self.depths)
        begun, text = (lexer.row, lexer.at), ''
        line = lexer.line
        while True:
            source, at = lexer.line, lexer.at
            while at < len(source):
                c = source[at]
                if not in_spec and source.startswith(self.quote, at):
                    yield from self.text(lexer, begun, text + source[lexer.at:at], at, line)
                    yield lexer.token(FSTRING_END, at + len(self.quote))
                    lexer.strings.pop()
                    return
                if c == '{':
                    if source.startswith('{{', at) and not in_spec:
                        text += source[lexer.at:at + 1]
                        yield from self.text(lexer, begun, text, at + 1, line)
                        lexer.at = at = at + 2
                        begun, text = (lexer.row, at), ''
                        continue
                    yield from self.text(lexer, begun, text + source[lexer.at:at], at, line)
                    yield lexer.token(OP, at + 1)
                    self.depths.append(self.depth)
                    lexer.brackets.append('{')
                    self.depth = len(lexer.brackets)
                    self.middle = False
                    return
                if c == '}':
                    if in_spec:
                        yield from self.text(lexer, begun, text + source[lexer.at:at], at, line, True)
                        yield lexer.token(OP, at + 1)
                        lexer.brackets.pop()
                        self.end_field()
                        in_spec = bool(self.depths)
                        begun, text, at = (lexer.row, lexer.at), '', lexer.at
                        continue
                    if source.startswith('}}', at):
                        text += source[lexer.at:at + 1]
                        yield from self.text(lexer, begun, text, at + 1, line)
                        lexer.at = at = at + 2
                        begun, text = (lexer.row, at), ''
                        continue
                if not self.raw and source.startswith('\\N{', at):
                    at = source.find('}', at)
                at += 2 if c == '\\' and not source.startswith(('\\{', '\\}'), at) and source[at] != '}' else 1
            text += source[lexer.at:]
            if len(self.quote) == 1 and in_spec:
                yield from self.text(lexer, begun, text.rstrip('\r\n'), lexer.at + len(text.rstrip('\r\n')), line, True)
                self.middle = False
                return
            if len(self.quote) == 1 and not text.endswith('\\\n'):
                raise TokenError(f'unterminated f-string literal (detected at line {lexer.row})', (self.start[0], self.start[1] + 1))
            if not lexer.read():
                kind = 'triple-quoted f-string' if len(self.quote) == 3 else 'f-string'
                raise TokenError(f'unterminated {kind} literal (detected at line {lexer.row - 1})', (self.start[0], self.start[1] + 1))
            line += lexer.line

    def text(self, lexer, begun, text, end, line, always=False):
        if text or always:
            yield TokenInfo(FSTRING_MIDDLE, text, begun, (lexer.row, end), line)
        lexer.at = end


def tokenize(readline):
    """The tokens of lines of bytes; the first tells the encoding."""
    encoding, consumed = detect_encoding(readline)
    if encoding is not None:
        if encoding == "utf-8-sig":
            encoding = "utf-8"
        yield TokenInfo(ENCODING, encoding, (0, 0), (0, 0), '')
    waiting = iter(consumed)

    def line():
        for each in waiting:
            return each.decode(encoding)
        try:
            return readline().decode(encoding)
        except StopIteration:
            return ''

    yield from _Lexer(line, True).tokens()


def generate_tokens(readline):
    """The tokens of lines of text."""
    return _Lexer(readline, True).tokens()


def detect_encoding(readline):
    """The encoding of a source, which a comment in its first two lines or a mark at its beginning tells."""
    try:
        filename = readline.__self__.name
    except AttributeError:
        filename = None
    marked = False

    def next_line():
        try:
            return readline()
        except StopIteration:
            return b''

    def named(line):
        try:
            text = line.decode('utf-8')
        except UnicodeDecodeError:
            message = "invalid or missing encoding declaration"
            raise SyntaxError(message if filename is None else f'{message} for {filename!r}')
        m = cookie_re.match(text)
        if not m:
            return None
        encoding = _usual_name(m[1])
        try:
            codec = lookup(encoding)
        except LookupError:
            raise SyntaxError("unknown encoding: " + encoding if filename is None
                              else f"unknown encoding for {filename!r}: {encoding}")
        if marked:
            if encoding != 'utf-8':
                raise SyntaxError('encoding problem: utf-8' if filename is None else f'encoding problem for {filename!r}: utf-8')
            encoding += '-sig'
        return encoding

    first = next_line()
    if first.startswith(BOM_UTF8):
        marked = True
        first = first[3:]
    default = 'utf-8-sig' if marked else 'utf-8'
    if not first:
        return default, []
    encoding = named(first)
    if encoding or not blank_re.match(first):
        return encoding or default, [first]
    second = next_line()
    if not second:
        return default, [first]
    return named(second) or default, [first, second]


def _usual_name(name):
    short = name[:12].lower().replace("_", "-")
    if short == "utf-8" or short.startswith("utf-8-"):
        return "utf-8"
    if short in ("latin-1", "iso-8859-1", "iso-latin-1") or short.startswith(("latin-1-", "iso-8859-1-", "iso-latin-1-")):
        return "iso-8859-1"
    return name


def open(filename):
    """Open a file of source text with its own encoding."""
    buffer = _builtin_open(filename, 'rb')
    try:
        encoding, _ = detect_encoding(buffer.readline)
        buffer.seek(0)
        text = TextIOWrapper(buffer, encoding, line_buffering=True)
        text.mode = 'r'
        return text
    except:
        buffer.close()
        raise


def untokenize(iterable):
    """Source text that has these tokens: with their places the same one, from pairs of number and text another."""
    tokens = list(iterable)
    encoding = None
    if tokens and tokens[0][0] == ENCODING:
        encoding = tokens.pop(0)[1]
    paired = next((at for at, each in enumerate(tokens) if len(each) == 2), len(tokens))
    text = _placed(tokens[:paired]) + _unplaced(tokens[paired:])
    return text if encoding is None else text.encode(encoding)


def _with_braces(text):
    """The text of an f-string as it is written: braces twice, but for those of a character's name."""
    return re.sub(r'\\N\{[^}]*\}|[{}]', lambda m: m[0] if len(m[0]) > 1 else m[0] * 2, text)


def _placed(tokens):
    parts, row, column = [], 1, 0
    indents, fresh, last = [], False, None
    for kind, text, start, end, line in tokens:
        if kind == ENDMARKER:
            break
        if kind == INDENT:
            indents.append(text)
            continue
        if kind == DEDENT:
            indents.pop()
            row, column = end
            continue
        if kind in (NEWLINE, NL):
            fresh = True
        elif fresh and indents:
            if start[1] >= len(indents[-1]):
                parts.append(indents[-1])
                column = len(indents[-1])
            fresh = False
        if kind == FSTRING_MIDDLE:
            doubled = _with_braces(text)
            end = end[0], end[1] + len(doubled) - len(text)
            text = doubled
        if start < (row, column):
            raise ValueError("start ({},{}) precedes previous end ({},{})".format(*start, row, column))
        if start[0] > row:
            parts.append("\\\n" * (start[0] - row))
            column = 0
        parts += [' ' * (start[1] - column), text]
        row, column = end
        if kind in (NEWLINE, NL):
            row, column = row + 1, 0
    return ''.join(parts)


def _unplaced(tokens):
    parts, indents, fresh, after_string = [], [], False, False
    for kind, text in (each[:2] for each in tokens):
        if kind == ENCODING:
            continue
        if kind in (NAME, NUMBER):
            text += ' '
        if kind in (STRING, FSTRING_START) and after_string:
            text = ' ' + text
        after_string = kind in (STRING, FSTRING_END)
        if kind == INDENT:
            indents.append(text)
            continue
        if kind == DEDENT:
            indents.pop()
            continue
        if kind in (NEWLINE, NL):
            fresh = True
        elif fresh and indents:
            parts.append(indents[-1])
            fresh = False
        if kind == FSTRING_MIDDLE:
            text = _with_braces(text)
        parts.append(text)
    return ''.join(parts)
