

def parse(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None, optimize=-1):
    """The tree of source."""
    if isinstance(source, AST):
        return source
    if mode not in ('exec', 'eval', 'single'):
        raise ValueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
    return _parse(source, filename, mode, _make)


def literal_eval(node_or_string):
    """The value of an expression made of literals: nothing is called or looked up."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(" \t"), mode='eval')
    return _literal(node_or_string.body if isinstance(node_or_string, Expression) else node_or_string)


def _malformed(node):
    where = f' on line {line}' if (line := getattr(node, 'lineno', None)) else ''
    raise ValueError(f'malformed node or string{where}: {node!r}')


def _literal(node):
    match node:
        case Constant():
            return node.value
        case Tuple():
            return tuple(map(_literal, node.elts))
        case List():
            return list(map(_literal, node.elts))
        case Set():
            return set(map(_literal, node.elts))
        case Call(func=Name(id='set'), args=[], keywords=[]):
            return set()
        case Dict():
            if len(node.keys) != len(node.values):
                _malformed(node)
            return dict(zip(map(_literal, node.keys), map(_literal, node.values)))
        case BinOp(op=Add() | Sub()):
            left, right = _signed(node.left), _number(node.right)
            if isinstance(left, (int, float)) and isinstance(right, complex):
                return left + right if isinstance(node.op, Add) else left - right
    return _signed(node)


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        operand = _number(node.operand)
        return +operand if isinstance(node.op, UAdd) else -operand
    return _number(node)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """A tree as text."""
    if not isinstance(node, AST):
        raise TypeError('expected AST, got %r' % node.__class__.__name__)
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent

    def shown(node, level=0):
        begin, between = ('', ', ') if indent is None else (f'\n{indent * (level + 1)}', f',\n{indent * (level + 1)}')
        if isinstance(node, list):
            return (f'[{begin}{between.join(shown(item, level + 1)[0] for item in node)}]', False) if node else ('[]', True)
        if not isinstance(node, AST):
            return repr(node), True
        args, waiting, simple, named = [], [], True, annotate_fields
        for name in node._fields:
            value = getattr(node, name, _absent)
            if value is _absent or value is None and getattr(type(node), name, ...) is None:
                named = True
                continue
            if not show_empty and value == []:
                if not named:
                    waiting.append(repr(value))
                continue
            if not named:
                args += waiting
                waiting = []
            text, plain = shown(value, level + 1)
            simple = simple and plain
            args.append(f'{name}={text}' if named else text)
        for name in node._attributes if include_attributes else ():
            value = getattr(node, name, None)
            if value is not None or getattr(type(node), name, ...) is not None:
                text, plain = shown(value, level + 1)
                simple = simple and plain
                args.append(f'{name}={text}')
        if simple and len(args) <= 3:
            return f"{type(node).__name__}({', '.join(args)})", not args
        return f'{type(node).__name__}({begin}{between.join(args)})', False

    return shown(node)[0]


_absent = object()


def copy_location(new_node, old_node):
    """Give new_node the place of old_node."""
    for name in _PLACES:
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or hasattr(old_node, name) and name.startswith('end_'):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Give nodes without a place that of the node around them."""
    def fix(node, places):
        for name in _PLACES:
            if name in node._attributes:
                if getattr(node, name, None) is None:
                    setattr(node, name, places[name])
                else:
                    places = {**places, name: getattr(node, name)}
        for child in iter_child_nodes(node):
            fix(child, places)

    fix(node, dict(zip(_PLACES, (1, 0, 1, 0))))
    return node


def increment_lineno(node, n=1):
    """Move a tree n lines down."""
    for child in walk(node):
        if 'lineno' in child._attributes:
            child.lineno = getattr(child, 'lineno', 0) + n
            if (end := getattr(child, 'end_lineno', 0)) is not None:
                child.end_lineno = end + n
    return node


def iter_fields(node):
    """The pairs of name and value of a node's fields."""
    for field in node._fields:
        try:
            yield field, getattr(node, field)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """The nodes right below a node."""
    for _, value in iter_fields(node):
        for item in value if isinstance(value, list) else (value,):
            if isinstance(item, AST):
                yield item


def walk(node):
    """A node and all below it, level by level."""
    waiting = [node]
    for node in waiting:
        waiting += iter_child_nodes(node)
        yield node


def get_docstring(node, clean=True):
    """The docstring of a function, class or module; None if it has none."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError("%r can't have docstrings" % (node.__class__.__name__))
    match node.body:
        case [Expr(value=Constant(value=str() as text)), *_]:
            if clean:
                import inspect
                text = inspect.cleandoc(text)
            return text
    return None


def get_source_segment(source, node, *, padded=False):
    """The source a node comes from; None without places."""
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first, last = node.lineno - 1, node.end_lineno - 1
        start, end = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = [line.encode() for line in source.splitlines(keepends=True)]
    if first == last:
        return lines[first][start:end].decode()
    before = b' ' * start if padded else b''
    return b''.join([before + lines[first][start:], *lines[first + 1:last], lines[last][:end]]).decode()


def unparse(ast_obj):
    """Source text that has this tree."""
    from ast._unparse import unparse
    return unparse(ast_obj)


_LONG_QUOTES = ('"""', "'''")
_QUOTES = ("'", '"', *_LONG_QUOTES)


def _constant_text(value):
    if value is ...:
        return '...'
    if isinstance(value, (float, complex)):
        # What is too large for a literal is written as one.
        return repr(value).replace('inf', '1e309').replace('nan', '(1e309-1e309)')
    return repr(value)


def _string_text(text, quotes, escape_all=False):
    """A text as it stands between quotes, and those of the quotes that it can stand between, best first."""
    escaped = ''.join(c if c in '\n\t' and not escape_all or c != '\\' and c.isprintable()
                      else c.encode('unicode_escape').decode('ascii') for c in text)
    fitting = [quote for quote in quotes if quote not in escaped and ('\n' not in escaped or quote in _LONG_QUOTES)]
    if not fitting:
        shown = repr(text)
        return shown[1:-1], [next((quote for quote in quotes if shown[0] in quote), shown[0])]
    if escaped:
        fitting.sort(key=lambda quote: quote[0] == escaped[-1])
        if fitting[0][0] == escaped[-1]:
            escaped = escaped[:-1] + '\\' + escaped[-1]
    return escaped, fitting


class NodeVisitor:
    """Calls visit_ClassName for each node; generic_visit, for those without such a method, goes on below."""

    def visit(self, node):
        return getattr(self, 'visit_' + node.__class__.__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        for child in iter_child_nodes(node):
            self.visit(child)


class NodeTransformer(NodeVisitor):
    """A visitor whose methods give what takes the node's place: None removes it, a list spreads."""

    def generic_visit(self, node):
        for field, old in iter_fields(node):
            if isinstance(old, list):
                old[:] = [new for item in old for new in self._replaced(item)]
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, field)
                else:
                    setattr(node, field, new)
        return node

    def _replaced(self, item):
        if not isinstance(item, AST):
            return [item]
        new = self.visit(item)
        if new is None:
            return []
        return [new] if isinstance(new, AST) else new
