"""Sets of characters, templates with $names, and a formatter to derive from."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalize each word; without sep, words are split at blanks and joined by one."""
    return (sep or ' ').join(word.capitalize() for word in s.split(sep))


_first = frozenset(ascii_letters + '_')
_further = frozenset(ascii_letters + digits + '_')


class _Lazy:
    # An attribute of a class that is made when it is asked for, as making it takes the module re.

    def __init__(self, make):
        self._make = make

    def __get__(self, instance, cls):
        return self._make(cls)


def _ignore_case(cls):
    import re
    return re.IGNORECASE


def _default_pattern(cls):
    import re
    mark, name = re.escape(cls.delimiter), cls.idpattern
    return re.compile(rf"""
            {mark}(?:
              (?P<escaped>{mark})  |
              (?P<named>{name})       |
              {{(?P<braced>{cls.braceidpattern or name})}} |
              (?P<invalid>)
            )
            """, cls.flags | re.VERBOSE)


class Template:
    """Text in which $name and ${name} stand for values, $$ for a dollar sign."""

    delimiter = '$'
    idpattern = '(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = _Lazy(_ignore_case)
    pattern = _Lazy(_default_pattern)
    _by_pattern = False  # a subclass says what a placeholder looks like

    def __init_subclass__(cls):
        super().__init_subclass__()
        own = cls.__dict__
        cls._by_pattern = (cls._by_pattern or 'pattern' in own or 'flags' in own or 'idpattern' in own
                           or 'braceidpattern' in own)
        if not cls._by_pattern:
            return
        import re
        cls.pattern = re.compile(own['pattern'], cls.flags | re.VERBOSE) if 'pattern' in own else _default_pattern(cls)

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """The text between placeholders, and (name, as written, place) for each: name None is $$, '' is none."""
        return self._found() if self._by_pattern else self._scanned()

    def _found(self):
        at = 0
        for match in self.pattern.finditer(self.template):
            yield self.template[at:match.start()]
            at = match.end()
            name = match['named'] or match['braced']
            if name is None and match['invalid'] is not None:
                name = ''
            elif name is None and match['escaped'] is None:
                raise ValueError('Unrecognized named group in pattern', self.pattern)
            yield name, match[0], match.start('invalid') if name == '' else match.start()
        yield self.template[at:]

    def _scanned(self):
        text, mark = self.template, self.delimiter
        at = 0
        while (i := text.find(mark, at)) >= 0:
            yield text[at:i]
            start = i + len(mark)
            if text.startswith(mark, start):
                name, at = None, start + len(mark)
            else:
                braced = text.startswith('{', start)
                begin = end = start + braced
                while end < len(text) and text[end] in (_further if end > begin else _first):
                    end += 1
                if end == begin or braced and not text.startswith('}', end):
                    name, at = '', start
                else:
                    name, at = text[begin:end], end + braced
            yield name, text[i:at], start if name == '' else i
        yield text[at:]

    def _invalid(self, i):
        lines = self.template[:i].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column, line = i - len(''.join(lines[:-1])), len(lines)
        raise ValueError(f'Invalid placeholder in string: line {line}, col {column}')

    def _fill(self, mapping, kws, safe):
        if mapping is None:
            mapping = kws
        out = []
        for part in self._parts():
            if isinstance(part, str):
                out.append(part)
                continue
            name, written, place = part
            if name is None:
                out.append(self.delimiter)
            elif name == '':
                if not safe:
                    self._invalid(place)
                out.append(written)
            elif name in kws:
                out.append(str(kws[name]))
            elif safe:
                try:
                    out.append(str(mapping[name]))
                except KeyError:
                    out.append(written)
            else:
                out.append(str(mapping[name]))
        return ''.join(out)

    def substitute(self, mapping=None, /, **kws):
        """Fill in all placeholders; KeyError for a missing one, ValueError for a malformed one."""
        return self._fill(mapping, kws, False)

    def safe_substitute(self, mapping=None, /, **kws):
        """Fill in what can be, leaving the rest as it is."""
        return self._fill(mapping, kws, True)

    def is_valid(self):
        """Whether no placeholder is malformed."""
        return not any(part[0] == '' for part in self._parts() if not isinstance(part, str))

    def get_identifiers(self):
        """The names of the placeholders, each once, in order."""
        return list(dict.fromkeys(part[0] for part in self._parts() if not isinstance(part, str) and part[0]))


class Formatter:
    """What str.format does, in methods that can be overridden."""

    def format(self, format_string, /, *args, **kwargs):
        """str.format(), by this formatter."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """format() of a tuple and a dict of arguments."""
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto):
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        out = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                out.append(literal)
            if name is None:
                continue
            if name == '' or name[0] in '.[':
                if auto is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                name, auto = f'{auto}{name}', auto + 1
            elif name.isdigit():
                if auto:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto = False
            obj, key = self.get_field(name, args, kwargs)
            used.add(key)
            obj = self.convert_field(obj, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            out.append(self.format_field(obj, spec))
        return ''.join(out), auto

    def get_value(self, key, args, kwargs):
        """The argument of a number or name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called with what was used; derived classes may raise."""

    def format_field(self, value, format_spec):
        """The value as its format specification asks."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """The value as !r, !s or !a asks."""
        if conversion is None:
            return value
        if conversion in ('s', 'r', 'a'):
            return {'s': str, 'r': repr, 'a': ascii}[conversion](value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """Tuples of literal text, field name, format spec and conversion; the last three None at the end."""
        if not isinstance(format_string, str):
            raise TypeError(f'expected str, got {type(format_string).__name__}')
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        """The value of a field name like 'a.b[0]', and the name it began with."""
        first, rest = _split_field(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, name in rest:
            obj = getattr(obj, name) if is_attribute else obj[name]
        return obj, first


def _parse(text):
    at, literal = 0, []
    while at < len(text):
        c = text[at]
        if c not in '{}':
            end = at
            while end < len(text) and text[end] not in '{}':
                end += 1
            literal.append(text[at:end])
            at = end
        elif text.startswith(c, at + 1):
            literal.append(c)
            at += 2
            yield ''.join(literal), None, None, None
            literal = []
        elif c == '}':
            raise ValueError("Single '}' encountered in format string")
        else:
            field, at = _field_at(text, at + 1)
            yield ''.join(literal), *field
            literal = []
    if literal:
        yield ''.join(literal), None, None, None


def _field_at(text, start):
    """Name, specification and conversion of the field that begins here, and where it ends."""
    if start >= len(text):
        raise ValueError("Single '{' encountered in format string")
    at = _name_end(text, start)
    name, c = text[start:at], text[at:at + 1]
    if c == '{':
        raise ValueError("unexpected '{' in field name")
    if c == '}':
        return (name, '', None), at + 1
    if not c:
        raise ValueError("expected '}' before end of string")
    conversion = None
    if c == '!':
        conversion, at = text[at + 1:at + 2], at + 2
        if not conversion:
            raise ValueError("end of string while looking for conversion specifier")
        if text[at:at + 1] == '}':
            return (name, '', conversion), at + 1
        if text[at:at + 1] not in ('', ':'):
            raise ValueError("expected ':' after conversion specifier")
    end = _spec_end(text, at + 1)
    return (name, text[at + 1:end], conversion), end + 1


def _name_end(text, at):
    """Where a brace, '!' or ':' ends the name; brackets hide them."""
    in_brackets = False
    while at < len(text) and (in_brackets or text[at] not in '{}!:'):
        if text[at] == '[':
            in_brackets = True
        elif text[at] == ']':
            in_brackets = False
        at += 1
    return at


def _spec_end(text, at):
    depth = 1
    while at < len(text):
        depth += {'{': 1, '}': -1}.get(text[at], 0)
        if depth == 0:
            return at
        at += 1
    raise ValueError("unmatched '{' in format spec")


def _split_field(name):
    at = 0
    while at < len(name) and name[at] not in '.[':
        at += 1
    first = name[:at]
    return (int(first) if first.isdigit() else first), _field_rest(name, at)


def _field_rest(name, at):
    while at < len(name):
        if name[at] == '.':
            end = at + 1
            while end < len(name) and name[end] not in '.[':
                end += 1
            if end == at + 1:
                raise ValueError("Empty attribute in format string")
            yield True, name[at + 1:end]
            at = end
        elif name[at] == '[':
            end = name.find(']', at)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key = name[at + 1:end]
            if not key:
                raise ValueError("Empty attribute in format string")
            yield False, int(key) if key.isdigit() else key
            at = end + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
