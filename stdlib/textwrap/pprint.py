"""Values shown on as many lines as they need."""

import sys as _sys

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._repr(object, [], 0)


def isrecursive(object):
    return '<Recursion on ' in saferepr(object)


def isreadable(object):
    return '<' not in saferepr(object)


class _Key:
    """Orders what has no order of its own by type and identity."""

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


class PrettyPrinter:
    """Lays values out within a width."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._indent, self._width, self._depth = indent, width, depth
        self._stream = stream
        self._compact, self._sort, self._underscores = compact, sort_dicts, underscore_numbers

    def pprint(self, object):
        stream = self._stream if self._stream is not None else _sys.stdout
        stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        return self._format(object, 0, 0, [], 0)

    def _items(self, value):
        items = value.items()
        return sorted(items, key=lambda item: (_Key(item[0]), _Key(item[1]))) if self._sort else items

    def _repr(self, value, open, level):
        """The value on one line."""
        kind = type(value)
        if kind is int and self._underscores:
            return f'{value:_d}'
        shown = kind.__repr__
        if not (issubclass(kind, dict) and shown is dict.__repr__ or issubclass(kind, list) and shown is list.__repr__
                or issubclass(kind, tuple) and shown is tuple.__repr__):
            return repr(value)
        if not value:
            return repr(value)
        if any(each is value for each in open):
            return f'<Recursion on {kind.__name__} with id={id(value)}>'
        opening, closing = '()' if isinstance(value, tuple) else '[]' if isinstance(value, list) else '{}'
        if isinstance(value, tuple) and len(value) == 1:
            closing = ',)'
        if self._depth is not None and level >= self._depth:
            return opening + '...' + closing
        inner = open + [value]
        if isinstance(value, dict):
            parts = [f'{self._repr(k, inner, level + 1)}: {self._repr(v, inner, level + 1)}' for k, v in self._items(value)]
        else:
            parts = [self._repr(item, inner, level + 1) for item in value]
        return opening + ', '.join(parts) + closing

    def _format(self, value, indent, allowance, open, level):
        """The value from column indent on, with allowance columns to be left free behind it."""
        text = self._repr(value, open, level)
        if len(text) <= self._width - indent - allowance or any(each is value for each in open):
            return text
        kind = type(value)
        shown = kind.__repr__
        inner = open + [value]
        level += 1
        if self._depth is not None and level > self._depth:
            return text
        if isinstance(value, dict) and shown is dict.__repr__ and value:
            return self._format_dict(value, indent, allowance, inner, level)
        if isinstance(value, list) and shown is list.__repr__ and value:
            return '[' + self._sequence(value, indent, allowance + 1, inner, level) + ']'
        if isinstance(value, tuple) and shown is tuple.__repr__ and value:
            closing = ',)' if len(value) == 1 else ')'
            return '(' + self._sequence(value, indent, allowance + len(closing), inner, level) + closing
        if isinstance(value, (set, frozenset)) and shown in (set.__repr__, frozenset.__repr__) and value:
            opening, closing = ('{', '}') if kind is set else (kind.__name__ + '({', '})')
            more = len(opening) - 1
            return (opening + self._sequence(sorted(value, key=_Key), indent + more, allowance + len(closing), inner, level)
                    + closing)
        if isinstance(value, str) and shown is str.__repr__ and value:
            return self._format_str(value, indent, allowance, level)
        return text

    def _lead(self):
        return ' ' * (self._indent - 1)

    def _format_dict(self, value, indent, allowance, open, level):
        out = '{' + self._lead()
        indent += self._indent
        items = list(self._items(value))
        for i, (key, item) in enumerate(items):
            last = i == len(items) - 1
            shown = self._repr(key, open, level)
            out += shown + ': ' + self._format(item, indent + len(shown) + 2, allowance + 1 if last else 1, open, level)
            if not last:
                out += ',\n' + ' ' * indent
        return out + '}'

    def _sequence(self, items, indent, allowance, open, level):
        out = self._lead()
        indent += self._indent
        items = list(items)
        room = width = self._width - indent + 1
        newline = ',\n' + ' ' * indent
        before = ''
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                width -= allowance
                room -= allowance
            if self._compact:
                text = self._repr(item, open, level)
                need = len(text) + 2
                if room < need:
                    room = width
                    before = before and newline
                if room >= need:
                    room -= need
                    out += before + text
                    before = ', '
                    continue
            out += before + self._format(item, indent, allowance if last else 1, open, level)
            before = newline
        return out

    def _format_str(self, value, indent, allowance, level):
        """A long text as literals below each other."""
        import re
        width, chunks = self._width - indent, []
        if level == 1:
            indent += 1
            allowance += 1
            width -= 1
        lines = value.splitlines(True)
        for i, line in enumerate(lines):
            last_width = width - (allowance if i == len(lines) - 1 else 0)
            if len(repr(line)) <= last_width:
                chunks.append(repr(line))
                continue
            parts = re.findall(r'\S*\s*', line)
            parts.pop()
            current = ''
            for j, part in enumerate(parts):
                limit = last_width if j == len(parts) - 1 else width
                if current and len(repr(current + part)) > limit:
                    chunks.append(repr(current))
                    current = ''
                current += part
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            return chunks[0]
        text = ('\n' + ' ' * indent).join(chunks)
        return f'({text})' if level == 1 else text
