"""Source text of trees: expressions become texts, statements lines."""

from ast import *
from ast import _constant_text, _string_text, _QUOTES, _LONG_QUOTES

# How tightly things bind, loosest first; an operand is put in parentheses where more is wanted than it has.
(_NAMED, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _CMP, _BOR, _BXOR, _BAND, _SHIFT, _ARITH, _TERM, _FACTOR, _POWER,
 _AWAIT, _ATOM) = range(18)

_BINARY = {'Add': ('+', _ARITH), 'Sub': ('-', _ARITH), 'Mult': ('*', _TERM), 'MatMult': ('@', _TERM), 'Div': ('/', _TERM),
           'Mod': ('%', _TERM), 'FloorDiv': ('//', _TERM), 'LShift': ('<<', _SHIFT), 'RShift': ('>>', _SHIFT),
           'BitOr': ('|', _BOR), 'BitXor': ('^', _BXOR), 'BitAnd': ('&', _BAND), 'Pow': ('**', _POWER)}
_UNARY = {'Invert': ('~', _FACTOR), 'Not': ('not ', _NOT), 'UAdd': ('+', _FACTOR), 'USub': ('-', _FACTOR)}
_COMPARE = {'Eq': '==', 'NotEq': '!=', 'Lt': '<', 'LtE': '<=', 'Gt': '>', 'GtE': '>=', 'Is': 'is', 'IsNot': 'is not',
            'In': 'in', 'NotIn': 'not in'}


def _name(node):
    return node.__class__.__name__


def _text(node, level=_TEST):
    """An expression, pattern or part of one, as it stands where so much binding is wanted."""
    if node is None:
        return ''
    own, text = _parts[_name(node)](node)
    return f'({text})' if level > own else text


def _all(nodes, level=_TEST):
    return ', '.join(_text(node, level) for node in nodes)


def _items(nodes):
    """The inside of a tuple."""
    return _text(nodes[0]) + ',' if len(nodes) == 1 else _all(nodes)


def _named(node):
    return _NAMED, f'{_text(node.target, _ATOM)} := {_text(node.value, _ATOM)}'


def _bool(node):
    op, own = (' and ', _AND) if _name(node.op) == 'And' else (' or ', _OR)
    return own, op.join(_text(value, min(own + n, _ATOM)) for n, value in enumerate(node.values, 1))


def _binary(node):
    op, own = _BINARY[_name(node.op)]
    left, right = (own + 1, own) if own == _POWER else (own, own + 1)
    return own, f'{_text(node.left, left)} {op} {_text(node.right, right)}'


def _unary(node):
    op, own = _UNARY[_name(node.op)]
    return own, op + _text(node.operand, own)


def _compare(node):
    text = _text(node.left, _CMP + 1)
    for op, right in zip(node.ops, node.comparators):
        text += f' {_COMPARE[_name(op)]} {_text(right, _CMP + 1)}'
    return _CMP, text


def _lambda(node):
    parameters = _parameters(node.args)
    return _TEST, f"lambda{' ' * bool(parameters)}{parameters}: {_text(node.body)}"


def _conditional(node):
    return _TEST, f'{_text(node.body, _TEST + 1)} if {_text(node.test, _TEST + 1)} else {_text(node.orelse)}'


def _dict(node):
    pairs = (f'**{_text(value, _BOR)}' if key is None else f'{_text(key)}: {_text(value)}'
             for key, value in zip(node.keys, node.values))
    return _ATOM, '{' + ', '.join(pairs) + '}'


def _set(node):
    return _ATOM, '{' + (_all(node.elts) or '*()') + '}'


def _loops(node):
    return ''.join(map(_text, node.generators))


def _loop(node):
    text = f"{' async' if node.is_async else ''} for {_text(node.target, _TUPLE)} in {_text(node.iter, _TEST + 1)}"
    return _ATOM, text + ''.join(f' if {_text(test, _TEST + 1)}' for test in node.ifs)


def _call(node):
    return _ATOM, f'{_text(node.func, _ATOM)}({_all([*node.args, *node.keywords])})'


def _keyword(node):
    return _ATOM, ('**' if node.arg is None else node.arg + '=') + _text(node.value)


def _attribute(node):
    space = ' ' if isinstance(node.value, Constant) and isinstance(node.value.value, int) else ''
    return _ATOM, f'{_text(node.value, _ATOM)}{space}.{node.attr}'


def _subscript(node):
    index = node.slice
    inner = _items(index.elts) if isinstance(index, Tuple) and index.elts else _text(index)
    return _ATOM, f'{_text(node.value, _ATOM)}[{inner}]'


def _tuple(node):
    return (_TUPLE, _items(node.elts)) if node.elts else (_ATOM, '()')


def _slice(node):
    return _ATOM, f"{_text(node.lower)}:{_text(node.upper)}{':' * bool(node.step)}{_text(node.step)}"


def _constant(node):
    value = node.value
    if isinstance(value, tuple):
        parts = [_constant_text(part) for part in value]
        return _ATOM, f"({parts[0]},)" if len(parts) == 1 else f"({', '.join(parts)})"
    return _ATOM, 'u' * (node.kind == 'u') + _constant_text(value)


def _formatted(node):
    """A replacement field outside an f-string is one of its own."""
    return _ATOM, _fstring([node])


def _field(node):
    text = _text(node.value, _TEST + 1)
    text = ' ' * text.startswith('{') + text
    if node.conversion != -1:
        text += '!' + chr(node.conversion)
    if node.format_spec is not None:
        text += ':' + _inside(node.format_spec, True)
    return '{' + text + '}'


def _inside(node, in_spec=False):
    """What stands between the quotes of an f-string for a part of it."""
    if isinstance(node, JoinedStr):
        return ''.join(_inside(part, in_spec) for part in node.values)
    if isinstance(node, FormattedValue):
        return _field(node)
    if not (isinstance(node, Constant) and isinstance(node.value, str)):
        raise ValueError(f'Unexpected node inside JoinedStr, {node!r}')
    text = node.value.replace('{', '{{').replace('}', '}}')
    if in_spec:
        text = text.replace('\\', '\\\\').replace("'", "\\'").replace('"', '\\"').replace('\n', '\\n')
    return text


def _fstring(values):
    parts = [(_inside(value), isinstance(value, Constant)) for value in values]
    quotes, texts = list(_QUOTES), []
    for text, literal in parts:
        if literal:
            text, fitting = _string_text(text, quotes, True)
            if not set(fitting) & set(quotes):
                return _long_fstring(parts)
            quotes = fitting
        elif '\n' in text:
            quotes = [quote for quote in quotes if quote in _LONG_QUOTES]
        texts.append(text)
    return f"f{quotes[0]}{''.join(texts)}{quotes[0]}"


def _long_fstring(parts):
    """For texts that fit between no quotes: all that is difficult is escaped."""
    texts = (repr('"' + text)[2:-1] if literal else text for text, literal in parts)
    return f"f'''{''.join(texts)}'''"


def _parameters(node):
    parts = []
    positional = [*node.posonlyargs, *node.args]
    defaults = [None] * (len(positional) - len(node.defaults)) + node.defaults
    for count, (parameter, default) in enumerate(zip(positional, defaults), 1):
        parts.append(_parameter(parameter, default))
        if count == len(node.posonlyargs):
            parts.append('/')
    if node.vararg or node.kwonlyargs:
        parts.append('*' + (_parameter(node.vararg) if node.vararg else ''))
    for parameter, default in zip(node.kwonlyargs, node.kw_defaults):
        parts.append(_parameter(parameter, default))
    if node.kwarg:
        parts.append('**' + _parameter(node.kwarg))
    return ', '.join(parts)


def _parameter(node, default=None):
    text = node.arg + (f': {_text(node.annotation)}' if node.annotation else '')
    return text if default is None else f'{text}={_text(default)}'


def _renamed(node):
    return _ATOM, node.name + (f' as {node.asname}' if node.asname else '')


def _context(node):
    return _ATOM, _text(node.context_expr) + (f' as {_text(node.optional_vars)}' if node.optional_vars else '')


def _type_variable(stars):
    def part(node):
        text = stars + node.name
        if getattr(node, 'bound', None):
            text += f': {_text(node.bound)}'
        if node.default_value:
            text += f' = {_text(node.default_value)}'
        return _ATOM, text
    return part


def _type_parameters(node):
    params = getattr(node, 'type_params', None)
    return f'[{_all(params)}]' if params else ''


def _match_mapping(node):
    pairs = [f'{_text(key)}: {_text(pattern)}' for key, pattern in zip(node.keys, node.patterns)]
    return _ATOM, '{' + ', '.join(pairs + ['**' + node.rest] * bool(node.rest)) + '}'


def _match_class(node):
    named = (f'{name}={_text(pattern)}' for name, pattern in zip(node.kwd_attrs, node.kwd_patterns))
    return _ATOM, f"{_text(node.cls, _ATOM)}({', '.join([*map(_text, node.patterns), *named])})"


def _match_as(node):
    if node.pattern is None:
        return _ATOM, node.name or '_'
    return _TEST, f'{_text(node.pattern, _BOR)} as {node.name}'


def _match_or(node):
    return _BOR, ' | '.join(_text(pattern, _BOR + 1) for pattern in node.patterns)


def _function_type(node):
    return _ATOM, f'({_all(node.argtypes)}) -> {_text(node.returns)}'


_parts = {
    'Expression': lambda n: (_ATOM, _text(n.body)), 'FunctionType': _function_type,
    'NamedExpr': _named, 'BoolOp': _bool, 'BinOp': _binary, 'UnaryOp': _unary, 'Compare': _compare, 'Lambda': _lambda,
    'IfExp': _conditional, 'Dict': _dict, 'Set': _set, 'Call': _call, 'keyword': _keyword, 'Attribute': _attribute,
    'Subscript': _subscript, 'Tuple': _tuple, 'Slice': _slice, 'Constant': _constant, 'FormattedValue': _formatted,
    'JoinedStr': lambda n: (_ATOM, _fstring(n.values)),
    'Name': lambda n: (_ATOM, n.id), 'List': lambda n: (_ATOM, f'[{_all(n.elts)}]'),
    'Starred': lambda n: (_ATOM, '*' + _text(n.value, _BOR)),
    'ListComp': lambda n: (_ATOM, f'[{_text(n.elt)}{_loops(n)}]'),
    'SetComp': lambda n: (_ATOM, '{' + _text(n.elt) + _loops(n) + '}'),
    'DictComp': lambda n: (_ATOM, '{' + f'{_text(n.key)}: {_text(n.value)}' + _loops(n) + '}'),
    'GeneratorExp': lambda n: (_ATOM, f'({_text(n.elt)}{_loops(n)})'), 'comprehension': _loop,
    'Await': lambda n: (_AWAIT, 'await ' + _text(n.value, _ATOM)),
    'Yield': lambda n: (_YIELD, 'yield' + (' ' + _text(n.value, _ATOM) if n.value else '')),
    'YieldFrom': lambda n: (_YIELD, 'yield from ' + _text(n.value, _ATOM)),
    'arguments': lambda n: (_ATOM, _parameters(n)), 'arg': lambda n: (_ATOM, _parameter(n)), 'alias': _renamed,
    'withitem': _context, 'TypeVar': _type_variable(''), 'TypeVarTuple': _type_variable('*'), 'ParamSpec': _type_variable('**'),
    'MatchValue': lambda n: (_ATOM, _text(n.value)), 'MatchSingleton': lambda n: (_ATOM, _constant_text(n.value)),
    'MatchSequence': lambda n: (_ATOM, f'[{_all(n.patterns)}]'), 'MatchStar': lambda n: (_ATOM, '*' + (n.name or '_')),
    'MatchMapping': _match_mapping, 'MatchClass': _match_class, 'MatchAs': _match_as, 'MatchOr': _match_or,
    **dict.fromkeys([*_BINARY, *_UNARY, *_COMPARE, 'And', 'Or', 'Load', 'Store', 'Del', 'TypeIgnore'], lambda n: (_ATOM, ''))}
