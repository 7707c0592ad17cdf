import typing
from typing import *
T = TypeVar('T'); K = TypeVar('K', bound=int)
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, item: T) -> None: self.items.append(item)
s = Stack[int](); s.push(1); print(s.items, Stack[int], Stack.__parameters__, T, K.__bound__)
print(List[int], Dict[str, int], Optional[int], Union[int, str], Union[int, None], Callable[[int], str], Callable[..., Any], Tuple[int, ...], Any, ClassVar[int], Final, Literal['a', 1], Type[int], Iterable[int], Annotated[int, 'x'], NoReturn, Sequence[str], Set[int], Awaitable[int])
print(Optional[int] == Union[int, None], cast(int, 'a'))
class P(Protocol):
    def f(self) -> int: ...
@runtime_checkable
class R(Protocol):
    def close(self): ...
class X:
    def close(self): pass
print(isinstance(X(), R), isinstance(3, R))
class NT(NamedTuple):
    x: int
    y: str = 'a'
print(NT(1), NT(1, 'b').y, NT._fields)
class TD(TypedDict, total=False):
    a: int
    b: str
print(TD(a=1), TD.__annotations__)
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print(f(3), TYPE_CHECKING, get_origin(List[int]), get_args(Dict[str, int]), get_origin(Optional[int]))
UserId = NewType('UserId', int); print(UserId(5), UserId.__name__)
@final
class F: pass
def g(a: int, b: 'str' = '') -> Optional[int]: pass
print(get_type_hints(g))
try: isinstance([], List[int])
except TypeError as e: print(e)
print(isinstance([], List), isinstance({}, Mapping), issubclass(dict, Mapping))
async def agen() -> AsyncIterator[int]: yield 1
print(Text, List, Dict, Callable, Optional)
