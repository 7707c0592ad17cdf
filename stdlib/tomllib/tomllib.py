"""TOML read: text to dicts."""

import re
from datetime import date, datetime, time, timedelta, timezone

__all__ = ('loads', 'load', 'TOMLDecodeError')


class TOMLDecodeError(ValueError):
    pass


_CONTROL = frozenset(map(chr, range(32))) | {'\x7f'}
_NOT_IN_STRING, _NOT_IN_LINES = _CONTROL - {'\t'}, _CONTROL - {'\t', '\n'}
_BARE = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_')
_ESCAPES = {'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', '"': '"', '\\': '\\'}

_TIME = r'([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6})\d*)?'
_local_time = re.compile(_TIME, re.ASCII).match
_date_time = re.compile(r'(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:[Tt ]' + _TIME
                        + r'(?:([Zz])|([+-])([01]\d|2[0-3]):([0-5]\d))?)?', re.ASCII).match
_number = re.compile(r'0(?:x[\dA-Fa-f](?:_?[\dA-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)'
                     r'|[+-]?(?:0|[1-9](?:_?\d)*)(?P<float>(?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?)', re.ASCII).match


def load(fp, /, *, parse_float=float):
    """The content of a file opened in binary mode."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """The content of a text."""
    try:
        text = s.replace('\r\n', '\n')
    except (AttributeError, TypeError):
        raise TypeError(f"Expected str object, not '{type(s).__qualname__}'" if not isinstance(s, bytes) else
                        "a bytes-like object is required, not 'str'") from None
    return _Parser(text, parse_float).document()


class _Flags:
    """What may no longer be done with a key and those below it."""

    __slots__ = 'below', 'frozen', 'explicit'

    def __init__(self):
        self.below, self.frozen, self.explicit = {}, False, False

    def at(self, key):
        node = self
        for part in key:
            node = node.below.setdefault(part, _Flags())
        return node

    def forget(self, key):
        node = self
        for part in key[:-1]:
            if part not in node.below:
                return
            node = node.below[part]
        node.below.pop(key[-1], None)

    def is_frozen(self, key):
        """Whether the key, or one above it, can take nothing more."""
        node = self
        for part in key:
            node = node.below.get(part)
            if node is None:
                return False
            if node.frozen:
                return True
        return False

    def is_explicit(self, key):
        node = self
        for part in key:
            node = node.below.get(part)
            if node is None:
                return False
        return node.explicit


class _Parser:
    """Goes through a text once; at is where it is."""

    def __init__(self, text, parse_float):
        self.text, self.at, self.parse_float = text, 0, parse_float
        self.data, self.flags, self.header = {}, _Flags(), ()
        self.dotted = set()  # tables that dotted keys have made since the last header

    def fail(self, message, at=None):
        at = self.at if at is None else at
        if at >= len(self.text):
            where = 'end of document'
        else:
            line = self.text.count('\n', 0, at) + 1
            where = f'line {line}, column {at - self.text.rfind("\n", 0, at)}'
        raise TOMLDecodeError(f'{message} (at {where})')

    def peek(self, n=1):
        return self.text[self.at:self.at + n]

    def skip(self, chars):
        while self.at < len(self.text) and self.text[self.at] in chars:
            self.at += 1

    def skip_comment(self):
        if self.peek() != '#':
            return
        end = self.text.find('\n', self.at)
        end = len(self.text) if end < 0 else end
        for i in range(self.at, end):
            if self.text[i] in _NOT_IN_STRING:
                self.fail(f'Illegal character {self.text[i]!r}', i)
        self.at = end

    def skip_lines(self):
        before = -1
        while before != self.at:
            before = self.at
            self.skip(' \t\n')
            self.skip_comment()

    def document(self):
        while True:
            self.skip(' \t')
            c = self.peek()
            if not c:
                break
            if c == '[':
                self.array_header() if self.peek(2) == '[[' else self.table_header()
                self.skip(' \t')
            elif c in _BARE or c in '"\'':
                self.statement()
                self.skip(' \t')
            elif c not in '\n#':
                self.fail('Invalid statement')
            self.skip_comment()
            if not self.peek():
                break
            if self.peek() != '\n':
                self.fail('Expected newline or end of document after a statement')
            self.at += 1
        return self.data

    def table_header(self):
        self.at += 1
        self.skip(' \t')
        self.close_dotted()
        key = self.key()
        if self.flags.is_explicit(key) or self.flags.is_frozen(key):
            self.fail(f'Cannot declare {key} twice')
        self.flags.at(key).explicit = True
        self.descend(key)
        if self.peek() != ']':
            self.fail("Expected ']' at the end of a table declaration")
        self.at += 1
        self.header = key

    def close_dotted(self):
        """Tables made by dotted keys can get nothing more once another table begins."""
        for key in self.dotted:
            self.flags.at(key).explicit = True
        self.dotted.clear()

    def array_header(self):
        self.close_dotted()
        self.at += 2
        self.skip(' \t')
        key = self.key()
        if self.flags.is_frozen(key):
            self.fail(f'Cannot mutate immutable namespace {key}')
        self.flags.forget(key)
        self.flags.at(key).explicit = True
        above = self.descend(key[:-1])
        tables = above.setdefault(key[-1], [])
        if not isinstance(tables, list):
            self.fail('Cannot overwrite a value')
        tables.append({})
        if self.peek(2) != ']]':
            self.fail("Expected ']]' at the end of an array declaration")
        self.at += 2
        self.header = key

    def descend(self, key, table=None, into_lists=True):
        """The table with a key; those on the way to it are made."""
        table = self.data if table is None else table
        for part in key:
            table = table.setdefault(part, {})
            if into_lists and isinstance(table, list):
                table = table[-1]
            if not isinstance(table, dict):
                self.fail('Cannot overwrite a value')
        return table

    def statement(self):
        key, value = self.pair()
        above = self.header + key[:-1]
        for n in range(1, len(key)):
            part = self.header + key[:n]
            if self.flags.is_explicit(part):
                self.fail(f'Cannot redefine namespace {part}')
        if self.flags.is_frozen(above):
            self.fail(f'Cannot mutate immutable namespace {above}')
        table = self.descend(above)
        if key[-1] in table:
            self.fail('Cannot overwrite a value')
        if isinstance(value, (dict, list)):
            self.flags.at(self.header + key).frozen = True
        table[key[-1]] = value
        for n in range(1, len(key)):
            self.dotted.add(self.header + key[:n])

    def pair(self):
        key = self.key()
        if self.peek() != '=':
            self.fail("Expected '=' after a key in a key/value pair")
        self.at += 1
        self.skip(' \t')
        return key, self.value()

    def key(self):
        parts = [self.key_part()]
        self.skip(' \t')
        while self.peek() == '.':
            self.at += 1
            self.skip(' \t')
            parts.append(self.key_part())
            self.skip(' \t')
        return tuple(parts)

    def key_part(self):
        c = self.peek()
        if c and c in _BARE:
            start = self.at
            self.skip(_BARE)
            return self.text[start:self.at]
        if c == "'":
            return self.literal()
        if c == '"':
            return self.string()
        self.fail('Invalid initial character for a key part')

    def value(self):
        c = self.peek()
        if c == '"':
            return self.lines('"') if self.peek(3) == '"""' else self.string()
        if c == "'":
            return self.lines("'") if self.peek(3) == "'''" else self.literal()
        for word, value in ('true', True), ('false', False):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        if c == '[':
            return self.array()
        if c == '{':
            return self.inline_table()
        return self.date_or_number()

    def date_or_number(self):
        match = _date_time(self.text, self.at)
        if match:
            try:
                value = _make_date(match)
            except ValueError:
                self.fail('Invalid date or datetime')
            self.at = match.end()
            return value
        match = _local_time(self.text, self.at)
        if match:
            self.at = match.end()
            return _make_time(*match.groups())
        match = _number(self.text, self.at)
        if match:
            self.at = match.end()
            if not match['float']:
                return int(match[0], 0)
            return self.float(match[0])
        for n in 3, 4:
            word = self.peek(n)
            if word.lstrip('+-' if n == 4 else '') in ('inf', 'nan') and len(word) == n:
                self.at += n
                return self.float(word)
        self.fail('Invalid value')

    def float(self, text):
        value = self.parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError('parse_float must not return dicts or lists')
        return value

    def array(self):
        self.at += 1
        items = []
        self.skip_lines()
        while self.peek() != ']':
            items.append(self.value())
            self.skip_lines()
            if self.peek() == ',':
                self.at += 1
                self.skip_lines()
            elif self.peek() != ']':
                self.fail('Unclosed array')
        self.at += 1
        return items

    def inline_table(self):
        self.at += 1
        table, flags = {}, _Flags()
        self.skip(' \t')
        if self.peek() == '}':
            self.at += 1
            return table
        while True:
            key, value = self.pair()
            if flags.is_frozen(key):
                self.fail(f'Cannot mutate immutable namespace {key}')
            above = self.descend(key[:-1], table, into_lists=False)
            if key[-1] in above:
                self.fail(f'Duplicate inline table key {key[-1]!r}')
            above[key[-1]] = value
            self.skip(' \t')
            c = self.peek()
            if c not in (',', '}'):
                self.fail('Unclosed inline table')
            self.at += 1
            if c == '}':
                return table
            if isinstance(value, (dict, list)):
                flags.at(key).frozen = True
            self.skip(' \t')

    def until(self, end, forbidden):
        """The text up to end, which is passed over."""
        stop = self.text.find(end, self.at)
        for i in range(self.at, len(self.text) if stop < 0 else stop):
            if self.text[i] in forbidden:
                self.fail(f'Illegal character {self.text[i]!r}', i)
        if stop < 0:
            self.fail(f'Expected {end!r}', len(self.text))
        text, self.at = self.text[self.at:stop], stop + len(end)
        return text

    def literal(self):
        self.at += 1
        return self.until("'", _NOT_IN_STRING)

    def lines(self, quote):
        """A string of several lines; two more quotes may stand right before its end."""
        self.at += 3
        if self.peek() == '\n':
            self.at += 1
        text = self.until("'''", _NOT_IN_LINES) if quote == "'" else self.escaped(_NOT_IN_LINES, '"""')
        for _ in range(2):
            if self.peek() == quote:
                self.at += 1
                text += quote
        return text

    def string(self):
        self.at += 1
        return self.escaped(_NOT_IN_STRING, '"')

    def escaped(self, forbidden, end):
        out = []
        while True:
            c = self.peek()
            if not c:
                self.fail('Unterminated string')
            if self.text.startswith(end, self.at):
                self.at += len(end)
                return ''.join(out)
            if c == '\\':
                out.append(self.escape(end == '"""'))
            elif c in forbidden:
                self.fail(f'Illegal character {c!r}')
            else:
                out.append(c)
                self.at += 1

    def escape(self, folds):
        """The character meant; a line's end that is escaped goes with all blanks after it."""
        c = self.text[self.at + 1:self.at + 2]
        self.at += 2
        if folds and c and c in ' \t\n':
            if c != '\n':
                self.skip(' \t')
                if not self.peek():
                    return ''
                if self.peek() != '\n':
                    self.fail("Unescaped '\\' in a string")
                self.at += 1
            self.skip(' \t\n')
            return ''
        if c in ('u', 'U'):
            return self.code_point(4 if c == 'u' else 8)
        if c not in _ESCAPES:
            self.fail('Unterminated string' if not c else "Unescaped '\\' in a string")
        return _ESCAPES[c]

    def code_point(self, n):
        digits = self.peek(n)
        if len(digits) != n or any(c not in '0123456789abcdefABCDEF' for c in digits):
            self.fail('Invalid hex value')
        self.at += n
        code = int(digits, 16)
        if not (code < 0xD800 or 0xE000 <= code < 0x110000):
            self.fail('Escaped character is not a Unicode scalar value')
        return chr(code)


def _make_time(hour, minute, second, fraction, zone=None):
    return time(int(hour), int(minute), int(second), int(fraction.ljust(6, '0')) if fraction else 0, zone)


def _make_date(match):
    year, month, day, hour, minute, second, fraction, utc, sign, zone_hours, zone_minutes = match.groups()
    day = date(int(year), int(month), int(day))
    if hour is None:
        return day
    zone = None
    if sign:
        offset = timedelta(hours=int(zone_hours), minutes=int(zone_minutes))
        zone = timezone(-offset if sign == '-' else offset)
    elif utc:
        zone = timezone.utc
    return datetime.combine(day, _make_time(hour, minute, second, fraction, zone))
