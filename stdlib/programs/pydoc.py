"""Text about objects, from their signatures and docstrings: what help() prints."""

import builtins
import collections
import importlib
import inspect
import keyword
import re
import reprlib
import sys
import types

__all__ = ["help"]

_WIDTH = 70  # of what is shown of a value
_HIDDEN = frozenset("""__author__ __builtins__ __cached__ __credits__ __date__ __doc__ __docformat__ __file__ __firstlineno__
    __loader__ __module__ __name__ __package__ __path__ __qualname__ __slots__ __spec__ __static_attributes__ __version__""".split())


def getdoc(object):
    """The docstring of an object, without indentation; else the comment above its source."""
    text = _own_doc(object) or inspect.getcomments(object)
    return text.rstrip().lstrip("\n") if text else ""


def _own_doc(object):
    if inspect.isclass(object):
        text = object.__doc__ if "__doc__" in object.__dict__ else None
        return inspect.cleandoc(text) if isinstance(text, str) else None
    try:
        return inspect.getdoc(object)
    except AttributeError:
        return None


def splitdoc(doc):
    """Splits a docstring into its first line, if a blank one follows, and the rest."""
    first, _, rest = doc.strip().partition("\n")
    if not rest:
        return first, ""
    blank, _, rest = rest.partition("\n")
    return ("", doc.strip()) if blank.strip() else (first, rest)


def visiblename(name, all=None, obj=None):
    """Whether a name is worth being shown."""
    if name in _HIDDEN:
        return False
    if name.startswith("__") and name.endswith("__"):
        return True
    if name.startswith("_") and hasattr(obj, "_fields"):
        return True
    return name in all if all is not None else not name.startswith("_")


def classname(object, module):
    """The name of a class, with its module unless that is the one given."""
    if object.__module__ == module:
        return object.__name__
    return f"{object.__module__}.{object.__name__}"


def describe(thing):
    """What kind of thing it is, and its name."""
    if inspect.ismodule(thing):
        kind = "built-in module" if thing.__name__ in sys.builtin_module_names else "package" if hasattr(thing, "__path__") else "module"
        return f"{kind} {thing.__name__}"
    if inspect.isbuiltin(thing):
        return f"built-in function {thing.__name__}"
    if inspect.isgetsetdescriptor(thing) or inspect.ismemberdescriptor(thing):
        kind = "getset" if inspect.isgetsetdescriptor(thing) else "member"
        owner = thing.__objclass__
        return f"{kind} descriptor {owner.__module__}.{owner.__name__}.{thing.__name__}"
    if inspect.isclass(thing):
        return f"class {thing.__name__}"
    if inspect.isfunction(thing):
        return f"function {thing.__name__}"
    if inspect.ismethod(thing):
        return f"method {thing.__name__}"
    return type(thing).__name__


def locate(path):
    """The object that a dotted name leads to: a module, what is in one, or a built-in; None if there is none."""
    parts = [part for part in path.split(".") if part]
    module, rest = None, parts
    for n in range(len(parts), 0, -1):
        try:
            module, rest = importlib.import_module(".".join(parts[:n])), parts[n:]
            break
        except ImportError:
            pass
    found = module if module is not None else builtins
    for part in rest:
        try:
            found = getattr(found, part)
        except AttributeError:
            return None
    return found if parts else None


def resolve(thing):
    """The object and its name, of an object or a dotted name."""
    if not isinstance(thing, str):
        name = getattr(thing, "__name__", None)
        return thing, name if isinstance(name, str) else None
    found = locate(thing)
    if found is None:
        raise ImportError(f"""\
No Python documentation found for {thing!r}.
Use help() to get the interactive help utility.
Use help(str) for help on the str class.""")
    return found, thing


class _Text:
    """Lays out what is known of an object."""

    def document(self, object, name=None):
        if inspect.ismodule(object):
            return self.module(object)
        if inspect.isclass(object):
            return self.klass(object, name)
        if inspect.isroutine(object):
            return self.routine(object, name)
        if inspect.isdatadescriptor(object):
            return self.data(object, name)
        return self.other(object, name)

    def section(self, title, text):
        return f"{title}\n{_indented(text).rstrip()}\n\n"

    def module(self, module):
        exported = getattr(module, "__all__", None)
        synopsis, rest = splitdoc(getdoc(module))
        text = self.section("NAME", module.__name__ + (f" - {synopsis}" if synopsis else ""))
        if rest:
            text += self.section("DESCRIPTION", rest)
        classes, functions, data = self._members(module, exported)
        if classes:
            parts = [_tree(classes.values(), module.__name__)]
            parts += [self.klass(object, name, module.__name__) for name, object in classes.items()]
            text += self.section("CLASSES", "\n".join(parts))
        if functions:
            text += self.section("FUNCTIONS", "\n".join(self.routine(object, name) for name, object in functions.items()))
        if data:
            text += self.section("DATA", "\n".join(self.other(object, name).rstrip("\n") for name, object in data.items()))
        for title, name in ("VERSION", "__version__"), ("DATE", "__date__"), ("AUTHOR", "__author__"), ("CREDITS", "__credits__"):
            if hasattr(module, name):
                text += self.section(title, str(getattr(module, name)))
        return text + self.section("FILE", getattr(module, "__file__", None) or "(built-in)")

    def _members(self, module, exported):
        classes, functions, data = {}, {}, {}
        for name in sorted(dir(module)):
            if not visiblename(name, exported, module):
                continue
            try:
                object = getattr(module, name)
            except AttributeError:
                continue
            if inspect.isclass(object):
                kind, own = classes, exported is not None or object.__module__ == module.__name__
            elif inspect.isroutine(object):
                kind, own = functions, exported is not None or inspect.isbuiltin(object) or object.__module__ == module.__name__
            else:
                kind, own = data, not inspect.ismodule(object) and type(object).__module__ != "__future__"
            if own and (kind is not data or not (name.startswith("__") and name not in ("__all__",))):
                kind[name] = object
        return classes, functions, data

    def klass(self, object, name=None, module=None):
        realname = object.__name__
        name = name if name and "." not in name else name or realname
        title = f"class {realname}" if name == realname else f"{name} = class {realname}"
        if object.__bases__:
            title += "(" + ", ".join(classname(base, object.__module__) for base in object.__bases__) + ")"
        lines = []
        self._head(object, realname, lines.append)
        self._attributes(object, lines)
        text = "\n".join(lines).rstrip()
        return title + "\n" + "".join((" |  " + line).rstrip() + "\n" for line in text.split("\n")) if text else title + "\n"

    def _head(self, object, realname, push):
        shown = _signature(object)
        if shown and shown != "()":
            push(f"{realname}{shown}\n")
        if doc := getdoc(object):
            push(doc + "\n")
        order = inspect.getmro(object)
        if len(order) > 2:
            push("Method resolution order:")
            for base in order:
                push("    " + classname(base, object.__module__))
            push("")
        below = sorted(
            (c.__name__ for c in type.__subclasses__(object) if not c.__name__.startswith("_") and c.__module__ == "builtins"),
            key=str.lower,
        )
        if below:
            push("Built-in subclasses:")
            for each in below[:4]:
                push("    " + each)
            if len(below) > 4:
                more = len(below) - 4
                push(f"    ... and {more} other subclass{'es' if more > 1 else ''}")
            push("")

    def _attributes(self, object, lines):
        """The attributes, class by class, and by kind."""
        left = [attr for attr in _classified(object) if visiblename(attr.name, obj=object)]
        order = collections.deque(inspect.getmro(object))
        begun = False
        while left:
            owner = order.popleft() if order else left[0].defining_class
            own = [attr for attr in left if attr.defining_class is owner]
            left = [attr for attr in left if attr.defining_class is not owner]
            if owner is builtins.object and object is not builtins.object:
                continue
            where = "defined here" if owner is object else f"inherited from {classname(owner, object.__module__)}"
            own.sort(key=_place_of(object))
            for title, kind in _KINDS:
                entries = [attr for attr in own if _kind(attr) == kind]
                if not entries:
                    continue
                if begun:
                    lines.append("-" * 70)
                begun = True
                lines.append(f"{title} {where}:\n")
                for attr in entries:
                    lines.append(self._attribute(attr, kind, object, owner))

    def _attribute(self, attr, kind, object, owner):
        if kind in ("method", "class method", "static method"):
            try:
                value = getattr(object, attr.name)
            except Exception:
                return self.data(attr.object, attr.name)
            return self.routine(value, attr.name, object, owner)
        if kind in ("property", "data descriptor"):
            return self.data(attr.object, attr.name)
        value = getattr(object, attr.name, attr.object)
        if callable(value) or inspect.isdatadescriptor(value):
            return self.other(value, attr.name, getdoc(value) if not inspect.isclass(value) else None)
        return self.other(value, attr.name)

    def routine(self, object, name=None, cls=None, owner=None):
        realname = getattr(object, "__name__", None)
        if realname is None:
            return self.other(object, name, getdoc(object))
        name = name or realname
        title, note = (realname if name == realname else f"{name} = {realname}"), ""
        holder = getattr(object, "__self__", None)
        again = cls is not None and name != realname and inspect.getattr_static(cls, realname, None) is object
        if cls is not None:
            note = "" if again else _origin(object, owner)
            if inspect.isclass(holder) and inspect.isbuiltin(object) and holder is not cls:
                note = f" class method of {classname(holder, None)}"
        elif inspect.isclass(holder):
            note = f" class method of {classname(holder, None)}"
        elif inspect.ismethod(object) or inspect.isbuiltin(object) and holder is not None and not inspect.ismodule(holder):
            note = f" method of {classname(type(holder), None)} instance"
        elif hasattr(object, "__objclass__"):
            note = f" unbound {classname(object.__objclass__, None)} method"
        begin = "async " if inspect.iscoroutinefunction(object) or inspect.isasyncgenfunction(object) else ""
        shown = _signature(object)
        if realname == "<lambda>":
            title = f"{name} lambda "
            shown = shown[1:-1] if shown else shown
        decl = begin + title + (shown or "(...)") + note
        doc = "" if again else getdoc(object)
        return decl + "\n" + (_indented(doc).rstrip() + "\n" if doc else "")

    def data(self, object, name=None):
        doc = getdoc(object)
        return (f"{name}\n" if name else "") + (_indented(doc) + "\n" if doc else "")

    def other(self, object, name=None, doc=None):
        line = f"{name} = " if name else ""
        shown = _repr(object)
        if len(line) + len(shown) > _WIDTH:
            shown = shown[:_WIDTH - len(line)] + "..."
        return line + shown + "\n" + (_indented(doc) + "\n" if doc else "")


_KINDS = (
    ("Methods", "method"), ("Class methods", "class method"), ("Static methods", "static method"),
    ("Readonly properties", "property"), ("Data descriptors", "data descriptor"), ("Data and other attributes", "data"),
)


def _kind(attr):
    """A kind of inspect.classify_class_attrs, with data descriptors told from other data."""
    value = attr.object
    if attr.kind == "property" and (value.fset is not None or value.fdel is not None):
        return "data descriptor"
    if attr.kind == "data" and inspect.isdatadescriptor(value):
        return "data descriptor"
    return attr.kind


def _classified(object):
    found = []
    for attr in inspect.classify_class_attrs(object):
        if attr.kind == "method" and not inspect.isroutine(attr.object):
            attr = attr._replace(kind="data")
        elif attr.kind == "method" and attr.defining_class not in object.__mro__:
            attr = attr._replace(kind="static method")
        found.append(attr)
    return found


def _place_of(object):
    """Sorts attributes by name; the fields of a named tuple stay in their order."""
    fields = {name: i for i, name in enumerate(getattr(object, "_fields", ()))}

    def key(attr):
        if attr.name in fields:
            return 0, fields[attr.name], ""
        return 1, 0, attr.name

    return key


def _origin(object, owner):
    """Where a method of a class comes from, if it was not defined in its body."""
    function = getattr(object, "__func__", object)
    if not inspect.isfunction(function) or function.__name__ == "<lambda>":
        return ""
    around = function.__qualname__.rpartition(".")[0]
    place = f"{function.__module__}.{around}" if around else function.__module__
    return "" if place == f"{owner.__module__}.{owner.__qualname__}" else f" from {place}"


def _signature(object):
    """The signature as text; on several lines if it is too long, and None if it is not known."""
    try:
        signature = inspect.signature(object)
    except (ValueError, TypeError):
        text = getattr(object, "__text_signature__", None)
        return text.replace("$", "", 1) if isinstance(text, str) else None
    text = str(signature)
    if len(text) + len(getattr(object, "__name__", "")) <= 80:
        return text
    return _tall(signature)


def _tall(signature):
    lines, last = [], None
    for p in signature.parameters.values():
        if last is not None and last.kind is p.POSITIONAL_ONLY and p.kind is not p.POSITIONAL_ONLY:
            lines.append("/")
        if p.kind is p.KEYWORD_ONLY and (last is None or last.kind not in (p.KEYWORD_ONLY, p.VAR_POSITIONAL)):
            lines.append("*")
        lines.append(str(p))
        last = p
    if last is not None and last.kind is last.POSITIONAL_ONLY:
        lines.append("/")
    text = "(\n    " + ",\n    ".join(lines) + "\n)"
    if signature.return_annotation is not signature.empty:
        text += " -> " + inspect.formatannotation(signature.return_annotation)
    return text


def _indented(text, by="    "):
    return "\n".join(by + line if line else "" for line in text.split("\n"))


class _Repr(reprlib.Repr):
    def __init__(self):
        super().__init__()
        self.maxlist = self.maxtuple = 20
        self.maxdict = 10
        self.maxstring = self.maxother = 100

    def repr1(self, object, level):
        if type(object).__name__ in ("str", "list", "tuple", "dict"):
            return super().repr1(object, level)
        return re.sub(" at 0x[0-9a-f]+(>+)$", r"\1", repr(object))[: 2 * _WIDTH]


def _repr(object):
    return _Repr().repr(object)


def _tree(classes, module):
    """The classes below their bases."""
    children, roots = {}, []
    for cls in classes:
        for base in cls.__bases__:
            if cls not in children.setdefault(base, []):
                children[base].append(cls)
    roots = [base for base in children if base not in classes]
    lines = []

    def draw(cls, below, indent):
        line = indent + classname(cls, module)
        if cls.__bases__ and cls.__bases__ != (below,):
            line += "(" + ", ".join(classname(base, module) for base in cls.__bases__) + ")"
        lines.append(line)
        for child in sorted(children.get(cls, ()), key=lambda c: (c.__module__, c.__name__)):
            draw(child, cls, indent + "    ")

    for root in sorted(roots, key=lambda c: (c.__module__, c.__name__)):
        draw(root, None, "")
    return "\n".join(lines) + "\n"


_text = _Text()


def render_doc(thing, title="Python Library Documentation: %s", forceload=0, renderer=None):
    """What is known of an object or of what a dotted name leads to, as text."""
    object, name = resolve(thing)
    what = describe(object)
    module = inspect.getmodule(object)
    if name and "." in name:
        what += " in " + name[: name.rfind(".")]
    elif module is not None and module is not object:
        what += " in module " + module.__name__
    elif module is None and inspect.isfunction(object):
        what += " in module " + object.__module__  # one of the library that nobody has imported by its name
    known = inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object) or inspect.isdatadescriptor(object)
    if not known:
        if isinstance(object, types.GenericAlias):
            object = object.__origin__
        else:
            object, what = type(object), what + " object"
        name = None
    return title % what + "\n\n" + _text.document(object, name)


def plain(text):
    """Text without overstriking."""
    out = []
    for c in text:
        if c == "\b":
            out.pop()
        else:
            out.append(c)
    return "".join(out)


def doc(thing, title="Python Library Documentation: %s", forceload=0, output=None, is_cli=False):
    """Prints what render_doc gives."""
    try:
        text = render_doc(thing, title, forceload)
    except ImportError as e:
        if is_cli:
            raise
        text = str(e) + "\n"
    (output or sys.stdout).write(text)


class Helper:
    """What help is."""

    def __repr__(self):
        return "<pydoc.Helper instance>"

    def __call__(self, *request):
        if len(request) > 1:
            raise TypeError(f"help() takes at most 1 argument ({len(request)} given)")
        if not request:
            print("Type help(object) for help about object.")
        else:
            self.help(request[0])

    def help(self, request):
        if isinstance(request, str) and keyword.iskeyword(request):
            print(f"{request!r} is a keyword of the language: see https://docs.python.org/3.13/reference/")
            return
        doc(request, "Help on %s:")
        print()


help = Helper()
