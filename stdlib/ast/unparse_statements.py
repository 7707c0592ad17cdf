

class _Writer:
    """Collects the lines of statements."""

    def __init__(self):
        self.lines = []
        self.depth = 0

    def line(self, text):
        self.lines.append('    ' * self.depth + text)

    def space(self):
        """An empty line, but not at the beginning."""
        if self.lines:
            self.lines.append('')

    def block(self, head, body, comment=None, documented=False):
        self.line(head + ':' + (f' # type: {comment}' if comment else ''))
        self.depth += 1
        self.body(body, documented)
        self.depth -= 1

    def body(self, statements, documented=False):
        match statements:
            case [Expr(value=Constant(value=str())) as first, *rest] if documented:
                self.line('u' * (first.value.kind == 'u') + _document(first.value.value))
                statements = rest
        for statement in statements:
            self.statement(statement)

    def statement(self, node):
        compound = getattr(self, 'write_' + _name(node).removeprefix('Async'), None)
        if compound is not None:
            compound(node)
        else:
            self.line(_simple[_name(node)](node))

    def orelse(self, node):
        if node.orelse:
            self.block('else', node.orelse)

    def decorators(self, node):
        self.space()
        for decorator in node.decorator_list:
            self.line('@' + _text(decorator))

    def write_FunctionDef(self, node):
        self.decorators(node)
        returns = f' -> {_text(node.returns)}' if node.returns else ''
        head = f'{_async(node)}def {node.name}{_type_parameters(node)}({_parameters(node.args)}){returns}'
        self.block(head, node.body, node.type_comment, True)

    def write_ClassDef(self, node):
        self.decorators(node)
        bases = [*node.bases, *node.keywords]
        self.block(f"class {node.name}{_type_parameters(node)}{f'({_all(bases)})' if bases else ''}", node.body, None, True)

    def write_For(self, node):
        self.block(f'{_async(node)}for {_text(node.target, _TUPLE)} in {_text(node.iter)}', node.body, node.type_comment)
        self.orelse(node)

    def write_While(self, node):
        self.block('while ' + _text(node.test), node.body)
        self.orelse(node)

    def write_If(self, node):
        head = 'if '
        while True:
            self.block(head + _text(node.test), node.body)
            match node.orelse:
                case [If() as node]:
                    head = 'elif '
                case _:
                    break
        self.orelse(node)

    def write_With(self, node):
        self.block(f'{_async(node)}with {_all(node.items)}', node.body, node.type_comment)

    def write_Match(self, node):
        self.block('match ' + _text(node.subject), node.cases)

    def write_match_case(self, node):
        self.block(f'case {_text(node.pattern)}' + (f' if {_text(node.guard)}' if node.guard else ''), node.body)

    def write_Try(self, node, star=''):
        self.block('try', node.body)
        for handler in node.handlers:
            self.write_ExceptHandler(handler, star)
        self.orelse(node)
        if node.finalbody:
            self.block('finally', node.finalbody)

    def write_TryStar(self, node):
        self.write_Try(node, '*')

    def write_ExceptHandler(self, node, star=''):
        kind = f' {_text(node.type)}' if node.type else ''
        self.block(f'except{star}{kind}' + (f' as {node.name}' if node.name else ''), node.body)

    def write_Module(self, node):
        self.body(node.body, True)

    def write_Interactive(self, node):
        self.body(node.body)


def _async(node):
    return 'async ' * _name(node).startswith('Async')


def _document(text):
    """A docstring between quotes that leave its line ends as they are."""
    text, quotes = _string_text(text, _LONG_QUOTES)
    return quotes[0] + text + quotes[0]


def _assign(node):
    text = ''.join(_text(target, _TUPLE) + ' = ' for target in node.targets) + _text(node.value)
    return text + (f' # type: {node.type_comment}' if node.type_comment else '')


def _annotated(node):
    target = _text(node.target)
    if not node.simple and isinstance(node.target, Name):
        target = f'({target})'
    return f'{target}: {_text(node.annotation)}' + (f' = {_text(node.value)}' if node.value else '')


def _raise(node):
    if not node.exc:
        if node.cause:
            raise ValueError("Node can't be used without a value attribute.")
        return 'raise'
    return 'raise ' + _text(node.exc) + (f' from {_text(node.cause)}' if node.cause else '')


def _import_from(node):
    return f"from {'.' * (node.level or 0)}{node.module or ''} import {_all(node.names)}"


_simple = {
    'Expr': lambda n: _text(n.value, _YIELD), 'Assign': _assign, 'AnnAssign': _annotated, 'Raise': _raise,
    'AugAssign': lambda n: f'{_text(n.target)} {_BINARY[_name(n.op)][0]}= {_text(n.value)}',
    'Return': lambda n: 'return' + (' ' + _text(n.value) if n.value else ''),
    'Delete': lambda n: 'del ' + _all(n.targets), 'Pass': lambda n: 'pass', 'Break': lambda n: 'break',
    'Continue': lambda n: 'continue', 'Global': lambda n: 'global ' + ', '.join(n.names),
    'Nonlocal': lambda n: 'nonlocal ' + ', '.join(n.names),
    'Assert': lambda n: 'assert ' + _text(n.test) + (f', {_text(n.msg)}' if n.msg else ''),
    'Import': lambda n: 'import ' + _all(n.names), 'ImportFrom': _import_from,
    'TypeAlias': lambda n: f'type {_text(n.name)}{_type_parameters(n)} = {_text(n.value)}'}


def unparse(node):
    if isinstance(node, list):
        writer = _Writer()
        writer.body(node)
        return '\n'.join(writer.lines)
    name = _name(node)
    if name in _parts:
        return _text(node)
    writer = _Writer()
    writer.statement(node)
    return '\n'.join(writer.lines)
