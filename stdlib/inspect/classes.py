

def getmembers_static(object, predicate=None):
    """getmembers() that runs no code of the object."""
    found = []
    for name in sorted(set(dir(object))):
        try:
            value = getattr_static(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return found


Attribute = namedtuple('Attribute', 'name kind defining_class object')


def classify_class_attrs(cls):
    """Every attribute of a class: its name, kind, the class that defines it and what stands there."""
    return [_classify(cls, name) for name in sorted({*dir(cls), *_dynamic_names(cls)})]


def _classify(cls, name):
    bases = *cls.__mro__, *type(cls).__mro__
    home, entry = next(((each, each.__dict__[name]) for each in bases if name in each.__dict__), (None, None))
    value = entry if name == '__dict__' else getattr(cls, name, entry)
    kind = _kind(entry, entry if value is None else value)
    return Attribute(name, kind, home, entry if kind in _BY_ENTRY or value is None else value)


_BY_ENTRY = 'static method', 'class method', 'property'


def _kind(entry, value):
    """The kind of what stands in a class, value being what is got of it."""
    if isinstance(entry, (staticmethod, types.BuiltinMethodType)):
        return 'static method'
    if isinstance(entry, (classmethod, types.ClassMethodDescriptorType)):
        return 'class method'
    if isinstance(entry, property):
        return 'property'
    return 'method' if isroutine(value) else 'data'


def getclasstree(classes, unique=False):
    """Classes as nested lists: each with its bases, followed by the list of those derived from it."""
    children, roots = {}, []
    for each in classes:
        for parent in each.__bases__:
            below = children.setdefault(parent, [])
            if each not in below:
                below.append(each)
            if unique and parent in classes:
                break
        if not each.__bases__ and each not in roots:
            roots.append(each)
    roots.extend(parent for parent in children if parent not in classes and parent not in roots)
    return walktree(roots, children, None)


def walktree(classes, children, parent):
    tree = []
    for each in sorted(classes, key=lambda cls: (cls.__module__, cls.__name__)):
        tree.append((each, each.__bases__))
        if each in children:
            tree.append(walktree(children[each], children, each))
    return tree


def _own_doc(obj):
    try:
        doc = obj.__doc__
    except AttributeError:
        return None
    return doc if isinstance(doc, str) else None


def _inherited_doc(obj):
    """The docstring of what obj overrides in a base class."""
    if isclass(obj):
        return next((doc for base in obj.__mro__ if base is not object and (doc := _own_doc(base)) is not None), None)
    if ismethod(obj):
        name, owner = obj.__func__.__name__, obj.__self__ if isclass(obj.__self__) else obj.__self__.__class__
    elif isfunction(obj):
        name, owner = obj.__name__, _class_of(obj)
    elif isinstance(obj, property):
        name, owner = obj.fget.__name__, _class_of(obj.fget)
    elif isroutine(obj) or isdatadescriptor(obj):
        name, owner = getattr(obj, '__name__', None), getattr(obj, '__objclass__', None)
        if ismemberdescriptor(obj) and isinstance(slots := getattr(owner, '__slots__', None), dict) and name in slots:
            return slots[name]
    else:
        return None
    for base in getattr(owner, '__mro__', ()):
        doc = _own_doc(base.__dict__.get(name))
        if name in base.__dict__ and doc is not None:
            return doc
    return None


def _class_of(func):
    """The class a function was defined in, by its qualified name."""
    found = sys.modules.get(func.__module__)
    for name in func.__qualname__.split('.')[:-1]:
        found = getattr(found, name, None)
    return found if isclass(found) else None


def getdoc(object):
    """The cleaned docstring, of what it overrides if need be; None without one."""
    doc = getattr(object, '__doc__', None)
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None
