"""The tree of a script's source."""

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_OPTIMIZED_AST = 0x8400


def _warn(message):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=3)


class AST:
    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        name = type(self).__name__
        if len(args) > len(self._fields):
            raise TypeError(f"{name} constructor takes at most {len(self._fields)} positional argument"
                            f"{'' if len(self._fields) == 1 else 's'}")
        for field, value in zip(self._fields, args):
            if field in kwargs:
                raise TypeError(f"{name} got multiple values for argument {field!r}")
            setattr(self, field, value)
        for field, value in kwargs.items():
            if field not in self._fields and field not in self._attributes:
                _warn(f"{name}.__init__ got an unexpected keyword argument {field!r}. "
                      "Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.")
            setattr(self, field, value)
        for field in self._fields[len(args):]:
            if field in kwargs:
                pass
            elif field in self._starred:
                setattr(self, field, [])
            elif field == 'ctx':
                self.ctx = _make('Load', (), None)
            elif not hasattr(self, field):
                _warn(f"{name}.__init__ missing 1 required positional argument: {field!r}. "
                      "This will become an error in Python 3.15.")

    _starred = frozenset()

    def __reduce__(self):
        return type(self), (), self.__dict__


# What kinds of nodes there are: ? marks fields that may be None, * lists.
_PLACES = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')
_GRAMMAR = '''
mod: Module(body* type_ignores*) Interactive(body*) Expression(body) FunctionType(argtypes* returns)
stmt!: FunctionDef(name args body* decorator_list* returns? type_comment? type_params*)
 AsyncFunctionDef(name args body* decorator_list* returns? type_comment? type_params*)
 ClassDef(name bases* keywords* body* decorator_list* type_params*) Return(value?) Delete(targets*)
 Assign(targets* value type_comment?) TypeAlias(name type_params* value) AugAssign(target op value)
 AnnAssign(target annotation value? simple) For(target iter body* orelse* type_comment?)
 AsyncFor(target iter body* orelse* type_comment?) While(test body* orelse*) If(test body* orelse*)
 With(items* body* type_comment?) AsyncWith(items* body* type_comment?) Match(subject cases*) Raise(exc? cause?)
 Try(body* handlers* orelse* finalbody*) TryStar(body* handlers* orelse* finalbody*) Assert(test msg?) Import(names*)
 ImportFrom(module? names* level?) Global(names*) Nonlocal(names*) Expr(value) Pass() Break() Continue()
expr!: BoolOp(op values*) NamedExpr(target value) BinOp(left op right) UnaryOp(op operand) Lambda(args body)
 IfExp(test body orelse) Dict(keys* values*) Set(elts*) ListComp(elt generators*) SetComp(elt generators*)
 DictComp(key value generators*) GeneratorExp(elt generators*) Await(value) Yield(value?) YieldFrom(value)
 Compare(left ops* comparators*) Call(func args* keywords*) FormattedValue(value conversion format_spec?)
 JoinedStr(values*) Constant(value kind?) Attribute(value attr ctx) Subscript(value slice ctx) Starred(value ctx)
 Name(id ctx) List(elts* ctx) Tuple(elts* ctx) Slice(lower? upper? step?)
expr_context: Load() Store() Del()
boolop: And() Or()
operator: Add() Sub() Mult() MatMult() Div() Mod() Pow() LShift() RShift() BitOr() BitXor() BitAnd() FloorDiv()
unaryop: Invert() Not() UAdd() USub()
cmpop: Eq() NotEq() Lt() LtE() Gt() GtE() Is() IsNot() In() NotIn()
AST: comprehension(target iter ifs* is_async) arguments(posonlyargs* args* vararg? kwonlyargs* kw_defaults* kwarg? defaults*)
 withitem(context_expr optional_vars?) match_case(pattern guard? body*)
AST!: arg(arg annotation? type_comment?) keyword(arg? value) alias(name asname?)
excepthandler!: ExceptHandler(type? name? body*)
pattern!: MatchValue(value) MatchSingleton(value) MatchSequence(patterns*) MatchMapping(keys* patterns* rest?)
 MatchClass(cls patterns* kwd_attrs* kwd_patterns*) MatchStar(name?) MatchAs(pattern? name?) MatchOr(patterns*)
type_ignore: TypeIgnore(lineno tag)
type_param!: TypeVar(name bound? default_value?) ParamSpec(name default_value?) TypeVarTuple(name default_value?)
'''


def _define_nodes():
    base, places, node, fields = AST, (), None, None
    for word in _GRAMMAR.replace('(', ' ( ').replace(')', ' ) ').split():
        if word.endswith(':'):
            name = word.rstrip('!:')
            places = _PLACES if '!' in word else ()
            base = globals().get(name) or _define(name, AST, (), places)
        elif word == '(':
            fields = []
        elif word == ')':
            _define(node, base, fields, places)
            fields = None
        elif fields is not None:
            fields.append(word)
        else:
            node = word
    for cls in (stmt, expr, pattern, excepthandler, type_param, arg, keyword, alias):
        if cls not in (pattern, type_param):
            cls.end_lineno = cls.end_col_offset = None


def _define(name, base, fields, places):
    names = tuple(field.rstrip('?*') for field in fields)
    made = type(name, (base,), {
        '__module__': 'ast', '_fields': names, '__match_args__': names, '_attributes': places,
        '_starred': frozenset(field[:-1] for field in fields if field.endswith('*')),
        **{field[:-1]: None for field in fields if field.endswith('?')}})
    globals()[name] = made
    return made


_define_nodes()
_operators = {}


def _make(name, fields, place):
    """The node of a class; operators and contexts are the same object each time."""
    cls = globals()[name]
    if not fields and not cls._attributes:
        if name not in _operators:
            _operators[name] = cls()
        return _operators[name]
    node = cls.__new__(cls)
    node.__dict__.update((name, fields.get(name, [] if name in cls._starred else None)) for name in cls._fields)
    if place is not None and cls._attributes:
        node.lineno, node.col_offset, node.end_lineno, node.end_col_offset = place
    return node
