"""Abstract base classes: what a class must have, and who counts as one of its kind."""


def abstractmethod(funcobj):
    """Mark a method that concrete subclasses must define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


class _State:
    """What an abstract class knows of others: who registered, and answers given before."""

    __slots__ = ('registered', 'yes', 'no', 'no_since')

    def __init__(self):
        self.registered = set()
        self.yes = set()
        self.no = set()
        self.no_since = _registrations


_registrations = 0  # answers "no" are forgotten whenever somebody registers


def _abstract_names(cls, bases, namespace):
    names = {name for name, value in namespace.items() if getattr(value, '__isabstractmethod__', False)}
    for base in bases:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, bases, namespace)
        cls._abc_impl = _State()
        return cls

    def register(cls, subclass):
        """Count a class, and those derived from it, as subclasses; returns it."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.registered.add(subclass)
        _registrations += 1
        _share_pattern(cls, subclass)
        return subclass

    def __instancecheck__(cls, instance):
        """isinstance(instance, cls)"""
        claimed = instance.__class__
        state = cls._abc_impl
        if claimed in state.yes:
            return True
        actual = type(instance)
        if actual is claimed:
            if state.no_since == _registrations and claimed in state.no:
                return False
            return cls.__subclasscheck__(claimed)
        return cls.__subclasscheck__(claimed) or cls.__subclasscheck__(actual)

    def __subclasscheck__(cls, subclass):
        """issubclass(subclass, cls)"""
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        state = cls._abc_impl
        if subclass in state.yes:
            return True
        if state.no_since != _registrations:
            state.no = set()
            state.no_since = _registrations
        elif subclass in state.no:
            return False
        answer = _decide(cls, state, subclass)
        (state.yes if answer else state.no).add(subclass)
        return answer

    def _dump_registry(cls, file=None):
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"_abc_registry: {cls._abc_impl.registered!r}", file=file)

    def _abc_registry_clear(cls):
        cls._abc_impl.registered.clear()

    def _abc_caches_clear(cls):
        cls._abc_impl.yes.clear()
        cls._abc_impl.no.clear()


def _decide(cls, state, subclass):
    verdict = cls.__subclasshook__(subclass)
    if verdict is not NotImplemented:
        assert isinstance(verdict, bool)
        return verdict
    if cls in subclass.__mro__:
        return True
    for other in list(state.registered):
        if issubclass(subclass, other):
            return True
    for other in cls.__subclasses__():
        if issubclass(subclass, other):
            return True
    return False


def update_abstractmethods(cls):
    """Work out anew which methods a class lacks, after attributes were added to it."""
    if not hasattr(cls, '__abstractmethods__'):
        return cls
    names = set()
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                names.add(name)
    for name, value in cls.__dict__.items():
        if getattr(value, '__isabstractmethod__', False):
            names.add(name)
    cls.__abstractmethods__ = frozenset(names)
    return cls


def get_cache_token():
    """A number that changes whenever a class registers with any other."""
    return _registrations


class ABC(metaclass=ABCMeta):
    """Derive from this instead of naming the metaclass."""

    __slots__ = ()


def _has_all(cls, *names):
    """Whether a class defines all methods, none of them as None; NotImplemented if it lacks one."""
    for name in names:
        for base in cls.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True
