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
    """The value on one line, where it contains itself only marked so."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    """Whether the text could be read back."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Whether the value contains itself."""
    return PrettyPrinter().isrecursive(object)


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


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
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth, self._indent_per_level, self._width = depth, indent, width
        self._stream = stream if stream is not None else _sys.stdout
        self._compact, self._sort_dicts, self._underscore_numbers = bool(compact), sort_dicts, underscore_numbers

    def pprint(self, object):
        """Write the value laid out."""
        if self._stream is not None:
            self._stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        """The value laid out."""
        return self._format(object, 0, 0, {}, 0)

    def isrecursive(self, object):
        """Whether the value contains itself."""
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        """Whether the text could be read back."""
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """The value on one line, whether it could be read back, and whether it contains itself."""
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _safe_repr(self, object, context, maxlevels, level):
        kind = type(object)
        shown = kind.__repr__
        if shown is int.__repr__:
            return f'{object:_d}' if self._underscore_numbers else repr(object), True, False
        if kind in (str, bytes, bytearray, float, complex, bool, type(None)):
            return repr(object), True, False
        if issubclass(kind, dict) and shown is dict.__repr__:
            opening, closing = '{', '}'
        elif issubclass(kind, list) and shown is list.__repr__:
            opening, closing = '[', ']'
        elif issubclass(kind, tuple) and shown is tuple.__repr__:
            opening, closing = '(', ',)' if len(object) == 1 else ')'
        else:
            text = repr(object)
            return text, bool(text) and not text.startswith('<'), False
        if not object:
            return opening + closing, True, False
        known = id(object) in context
        if maxlevels and level >= maxlevels:
            return opening + '...' + closing, False, known
        if known:
            return _recursion(object), False, True
        context[id(object)] = 1
        text, readable, recursive = self._safe_items(object, context, maxlevels, level + 1)
        del context[id(object)]
        return opening + text + closing, readable, recursive

    def _safe_items(self, object, context, maxlevels, level):
        readable, recursive, parts = True, False, []

        def add(value):
            nonlocal readable, recursive
            text, is_readable, is_recursive = self.format(value, context, maxlevels, level)
            readable = readable and is_readable
            recursive = recursive or is_recursive
            return text

        if isinstance(object, dict):
            for key, value in self._items(object):
                parts.append(f'{add(key)}: {add(value)}')
        else:
            parts.extend(add(item) for item in object)
        return ', '.join(parts), readable, recursive

    def _items(self, value):
        items = value.items()
        return sorted(items, key=lambda item: (_Key(item[0]), _Key(item[1]))) if self._sort_dicts else items

    def _format(self, object, indent, allowance, context, level):
        """The value from column indent on, with allowance columns to be left free behind it."""
        if id(object) in context:
            return _recursion(object)
        text = self._repr(object, context, level)
        if len(text) <= self._width - indent - allowance:
            return text
        layout = _layout(type(object).__repr__)
        if layout is None:
            if not _is_plain_dataclass(object):
                return text
            layout = PrettyPrinter._dataclass
        context[id(object)] = 1
        text = layout(self, object, indent, allowance, context, level + 1)
        del context[id(object)]
        return text

    def _lead(self):
        return ' ' * (self._indent_per_level - 1)

    def _dict(self, object, indent, allowance, context, level):
        return '{' + self._lead() + self._pairs(self._items(object), indent, allowance + 1, context, level) + '}'

    def _pairs(self, items, indent, allowance, context, level):
        indent += self._indent_per_level
        parts, items = [], list(items)
        for i, (key, value) in enumerate(items, 1):
            shown = self._repr(key, context, level) + ': '
            parts.append(shown + self._format(value, indent + len(shown), allowance if i == len(items) else 1, context, level))
        return (',\n' + ' ' * indent).join(parts)

    def _list(self, object, indent, allowance, context, level):
        return '[' + self._sequence(object, indent, allowance + 1, context, level) + ']'

    def _tuple(self, object, indent, allowance, context, level):
        closing = ',)' if len(object) == 1 else ')'
        return '(' + self._sequence(object, indent, allowance + len(closing), context, level) + closing

    def _set(self, object, indent, allowance, context, level):
        if not object:
            return repr(object)
        kind = type(object)
        opening, closing = ('{', '}') if kind is set else (kind.__name__ + '({', '})')
        return (opening + self._sequence(sorted(object, key=_Key), indent + len(opening) - 1, allowance + len(closing), context, level)
                + closing)

    def _sequence(self, items, indent, allowance, context, level):
        out = self._lead()
        indent += self._indent_per_level
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
                text = self._repr(item, context, level)
                need = len(text) + 2
                if room < need:
                    room = width
                    before = before and newline
                if room >= need:
                    room -= need
                    out += before + text
                    before = ', '
                    continue
            out += before + self._format(item, indent, allowance if last else 1, context, level)
            before = newline
        return out

    def _ordered_dict(self, object, indent, allowance, context, level):
        if not object:
            return repr(object)
        return self._call(object, list(object.items()), indent, allowance, context, level)

    def _proxy(self, object, indent, allowance, context, level):
        return 'mappingproxy(' + self._format(object.copy(), indent + 13, allowance + 1, context, level) + ')'

    def _call(self, object, content, indent, allowance, context, level):
        # The class called with one value.
        name = type(object).__name__ + '('
        return name + self._format(content, indent + len(name), allowance + 1, context, level) + ')'

    def _default_dict(self, object, indent, allowance, context, level):
        if not object:
            return repr(object)
        name = type(object).__name__ + '('
        indent += len(name)
        return (name + self._repr(object.default_factory, context, level) + ',\n' + ' ' * indent
                + self._dict(object, indent, allowance + 1, context, level) + ')')

    def _counter(self, object, indent, allowance, context, level):
        if not object:
            return repr(object)
        name = type(object).__name__ + '({'
        return name + self._lead() + self._pairs(object.most_common(), indent + len(name) - 1, allowance + 2, context, level) + '})'

    def _chain_map(self, object, indent, allowance, context, level):
        if not object.maps:
            return repr(object)
        name = type(object).__name__ + '('
        indent += len(name)
        parts = [self._format(each, indent, 1, context, level) for each in object.maps[:-1]]
        parts.append(self._format(object.maps[-1], indent, allowance + 1, context, level))
        return name + (',\n' + ' ' * indent).join(parts) + ')'

    def _deque(self, object, indent, allowance, context, level):
        if not object:
            return repr(object)
        name = type(object).__name__ + '('
        indent += len(name)
        if object.maxlen is None:
            return name + '[' + self._sequence(object, indent, allowance + 2, context, level) + '])'
        return (name + '[' + self._sequence(object, indent, 2, context, level) + '],\n' + ' ' * indent
                + f'maxlen={self._repr(object.maxlen, context, level)})')

    def _user(self, object, indent, allowance, context, level):
        return self._format(object.data, indent, allowance, context, level - 1)

    def _namespace(self, object, indent, allowance, context, level):
        from types import SimpleNamespace
        name = 'namespace' if type(object) is SimpleNamespace else type(object).__name__
        return self._fields(name, object.__dict__.items(), indent, allowance, context, level)

    def _dataclass(self, object, indent, allowance, context, level):
        from dataclasses import fields
        items = [(f.name, getattr(object, f.name)) for f in fields(object) if f.repr]
        return self._fields(type(object).__name__, items, indent, allowance, context, level)

    def _fields(self, name, items, indent, allowance, context, level):
        indent += len(name) + 1
        parts, items = [], list(items)
        for i, (key, value) in enumerate(items, 1):
            # Where a value contains itself, its class shows three dots.
            text = '...' if id(value) in context else self._format(
                value, indent + len(key) + 1, allowance if i == len(items) else 1, context, level)
            parts.append(f'{key}={text}')
        return name + '(' + (',\n' + ' ' * indent).join(parts) + ')'

    def _bytes(self, object, indent, allowance, context, level):
        if len(object) <= 4:
            return repr(object)
        outermost = level == 1
        if outermost:
            indent += 1
            allowance += 1
        width, chunks, current = self._width - indent, [], b''
        last = len(object) // 4 * 4
        for i in range(0, len(object), 4):
            if i == last:
                width -= allowance
            more = current + object[i:i + 4]
            if len(repr(more)) > width:
                if current:
                    chunks.append(repr(current))
                current = object[i:i + 4]
            else:
                current = more
        if current:
            chunks.append(repr(current))
        text = ('\n' + ' ' * indent).join(chunks)
        return f'({text})' if outermost else text

    def _bytearray(self, object, indent, allowance, context, level):
        return 'bytearray(' + self._bytes(bytes(object), indent + 10, allowance + 1, context, level + 1) + ')'

    def _str(self, value, indent, allowance, context, level):
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


_layouts = {
    dict.__repr__: PrettyPrinter._dict, list.__repr__: PrettyPrinter._list, tuple.__repr__: PrettyPrinter._tuple,
    set.__repr__: PrettyPrinter._set, frozenset.__repr__: PrettyPrinter._set, str.__repr__: PrettyPrinter._str,
    bytes.__repr__: PrettyPrinter._bytes, bytearray.__repr__: PrettyPrinter._bytearray,
    type(type.__dict__).__repr__: PrettyPrinter._proxy, type(_sys.implementation).__repr__: PrettyPrinter._namespace,
}
_collections = {
    'OrderedDict': PrettyPrinter._ordered_dict, 'defaultdict': PrettyPrinter._default_dict, 'Counter': PrettyPrinter._counter,
    'ChainMap': PrettyPrinter._chain_map, 'deque': PrettyPrinter._deque, 'UserDict': PrettyPrinter._user,
    'UserList': PrettyPrinter._user, 'UserString': PrettyPrinter._user,
}


def _layout(shown):
    """How values are laid out whose class has that __repr__; None for on one line."""
    if shown in _layouts:
        return _layouts[shown]
    known = vars(_sys.modules['collections']) if 'collections' in _sys.modules else {}
    for name, layout in _collections.items():
        if name in known and known[name].__repr__ is shown:
            return layout


def _is_plain_dataclass(object):
    """Whether the object's text is that of a dataclass, and not of a method of its own."""
    kind = type(object)
    if not hasattr(kind, '__dataclass_fields__') or not kind.__dataclass_params__.repr:
        return False
    return kind.__repr__.__module__ == 'dataclasses'  # which made it
