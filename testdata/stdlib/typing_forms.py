"""What brackets and operators make of the names of typing."""
from typing import *
import collections.abc as cabc

T, K, V = TypeVar('T'), TypeVar('K'), TypeVar('V')
P, Ts = ParamSpec('P'), TypeVarTuple('Ts')


class G(Generic[T]):
    pass


class G2(Generic[K, V]):
    pass


class GP(Generic[P]):
    pass


class GT(Generic[*Ts]):
    pass


class GTP(Generic[T, P]):
    pass


def show(expressions):
    for e in expressions.split():
        try:
            print(e, '->', eval(e))
        except Exception as error:
            print(e, '!!', type(error).__name__, error)


# Special forms.
show('''
Union[int,str] Union[int] Union[int,None] Union[int,str,None] Union[()] Union[int,Union[str,int]] Union[int|str,None]
Optional[int] Optional[int|str] Optional[None] Optional[1,2] Union Union[T,int][str] Union[T,int][int] Union["a",int]
Union[ClassVar,int] Union[ClassVar[int],int] Union[Generic,int] Union[Final] Union[1,2] Union[Union] Union[(1,2),3]
''')
# Containers.
show('''
Any Any[int] Any() NoReturn NoReturn[int] Never[int] Self Self[int] LiteralString LiteralString[1] TypeAlias
TypeAlias[1] ClassVar ClassVar[int] ClassVar[int,str] ClassVar[Final[int]] ClassVar[ClassVar[int]] Final[int]
Final[int,str] Final[ClassVar[int]] Final[Final[int]] Literal Literal[1] Literal[1,2,1] Literal[1,True]
Literal["a",b"b",None] Literal[Literal[1,2],3] Literal[()] Literal[1,[]] Literal[1.5] Literal[1]==Literal[1,1]
Literal[1,2]==Literal[2,1] Literal[0]==Literal[False] hash(Literal[1,2])==hash(Literal[2,1]) Concatenate[int,P]
Concatenate[P] Concatenate[int] Concatenate[int,...] Concatenate[()] TypeGuard[int] TypeGuard[int,str] TypeIs[int]
Unpack[Ts] Unpack[int] Unpack[tuple[int,...]] Unpack[int,str] Required[int] Required[int,str] NotRequired[int]
ReadOnly[int] Annotated[int,1] Annotated[int] Annotated[Annotated[int,1],2] Annotated[T,1][int] Annotated[()]
Annotated[Ts,1] Annotated[Unpack[Ts],1] Annotated[int,1].__metadata__ Annotated[int,1].__origin__
Annotated[int,1].__args__ Annotated[int,1]==Annotated[int,1] Annotated[ClassVar[int],1] Annotated[1,2]
''')
# Attributes.
show('''
List List[int] List[int,str] List[T] List[T][int] List[()] Dict[str,int] Dict[str] Dict[K,V] Dict[K,V][int,str]
Dict[K,V][int] Dict[K,V].__parameters__ Tuple Tuple[int,...] Tuple[()] Tuple[int,str] Tuple[T,...][int] Tuple[...,int]
Tuple[*Ts] Tuple[Unpack[Ts]] Tuple[int,*Ts][str,float] Type[int] Type[T] Callable Callable[[int],str]
Callable[...,int] Callable[[],int] Callable[P,int] Callable[P,int][[int,str]] Callable[P,int][int,str]
Callable[P,int][...] Callable[Concatenate[int,P],str] Callable[Concatenate[int,P],str][[float]] Callable[int,str]
Callable[int] Callable[[int]] Callable[[T],K][int,str] Callable[[T],int].__args__ Callable[[int],str].__parameters__
Callable[[int,str],None] Callable[[*Ts],int][str,float] Callable[[int],str]==Callable[[int],str] Iterable[int]
Iterable[int,str] Iterator Hashable Hashable[int] Sized Mapping[str,int] Mapping[str] Generator[int]
Generator[int,str,float] AsyncGenerator[int] Coroutine[int,str,float] Coroutine[int] DefaultDict[str,int] Counter[str]
ChainMap[str,int] Deque[int] OrderedDict[str,int] ContextManager[int] ContextManager[int,bool]
AsyncContextManager[int] Set[int] FrozenSet[int] AbstractSet[int] ByteString Text Pattern Match Pattern[str]
Match[bytes] Awaitable[int]
''')
# Classes with type variables.
show('''
List() List[int]() Dict() Dict[str,int]() Tuple() Iterable() Callable() Union() Optional() Deque[int]() Type()
List.__name__ List[int].__name__ List.__qualname__ List.__module__ List.__origin__ List.__parameters__ List.__args__
List[int].__origin__ List[T].__parameters__ Union[int,str].__args__ Union[int,str].__origin__ Union.__name__
Optional[int].__name__ Union[int,str].__name__ Literal[1].__name__ Literal.__name__ Any.__name__ Callable.__name__
Callable[[int],str].__name__ Union[int,str].__module__ List[int].__module__ Union.__module__ List[int].foo List.foo
List[int].__foo__ Union.foo Annotated[int,1].real
''')
# Checks.
show('''
G G[int] G[T] G[T][int] G[int][str] G[int,str] G[()] G[G[T]] G[G[T]][int] G[List[T]][int] G[1] G["x"] G[None]
G[int].__origin__ G[int].__args__ G[int].__parameters__ G.__parameters__ G.__orig_bases__ G[int]().__orig_class__
G2[int,str] G2[int] G2[K,int][str] G2[K,K][str] GP[int,str] GP[[int,str]] GP[...] GP[P] GP[int] GP[()] GT[int,str]
GT[()] GT[*Ts] GT[*Ts][int,str] GT[Unpack[Ts]] GTP[int,[str]] GTP[int,str] GTP[int,...] GTP[int] Generic[int]
Generic[()] Generic[T,T] Generic Generic[T] Generic[T][int] Generic[List[T]] Protocol[T] Protocol[int] Protocol[T,T]
Protocol[()] G[int]==G[int] G[int]==G[str] hash(G[int])==hash(G[int]) G[int]|None None|G[int] int|G[int] G[int]|"x"
"x"|G[int] G|int T|int int|T T|"x" "a"|T T|None None|T list[T]|int list[T]|List[int] List[int]|int int|List[int]
Union[int,str]|float float|Union[int,str] Any|int int|Any None|Any Union|int Callable|int int|Callable
Callable[[int],str]|None Literal[1]|Literal[2] ForwardRef("x")|int int|ForwardRef("x") Self|int P|int Ts|int
Optional[int]|str List|int int|List Tuple|None
''')
# Equality.
show('''
isinstance(1,Union[int,str]) isinstance(1,Optional[str]) issubclass(int,Union[int,str]) isinstance([],List)
isinstance([],List[int]) issubclass(list,List) issubclass(list,List[int]) isinstance(1,Any) isinstance(1,Literal[1])
isinstance(1,Literal) issubclass(int,Literal) isinstance(1,Union) isinstance(1,T) issubclass(int,T)
isinstance(1,Callable) isinstance(len,Callable) isinstance(len,Callable[[int],int]) isinstance(1,G[int])
issubclass(G,G[int]) isinstance(1,Annotated[int,1]) isinstance(1,Union[List[int],int])
isinstance([],Union[List[int],int]) isinstance(1,ClassVar[int]) isinstance(1,Tuple) isinstance((),Tuple[int])
isinstance({},Mapping) isinstance(1,Hashable) isinstance(1,Optional[List[int]]) issubclass(int,Any)
isinstance(1,NewType) isinstance(1,Generic) isinstance(G(),Generic) isinstance(1,Protocol) issubclass(G,Generic)
''')
# Taking apart.
show('''
Union[int,str]==Union[str,int] Union[int,str]==int|str int|str==Union[str,int]
hash(Union[int,str])==hash(Union[str,int]) Union[int,str]==1 List[int]==List[int] List[int]==list[int] List==List
Dict[str,int]!=Dict[str,str] hash(List[int])==hash(List[int]) Optional[int]==Union[int,None] int|None==Optional[int]
Tuple[int]==Tuple[int]
''')
# Copying.
show('''
get_origin(List[int]) get_origin(List) get_origin(Union[int,str]) get_origin(int|str) get_origin(Optional[int])
get_origin(Callable[[int],str]) get_origin(Annotated[int,1]) get_origin(Literal[1]) get_origin(G[int]) get_origin(G)
get_origin(Generic) get_origin(Generic[T]) get_origin(ClassVar[int]) get_origin(P.args) get_origin(list[int])
get_origin(1) get_origin(Unpack[Ts]) get_origin(Dict) get_args(List[int]) get_args(List) get_args(Union[int,str])
get_args(int|None) get_args(Callable[[int],str]) get_args(Callable[...,int]) get_args(Callable[P,int])
get_args(Callable[Concatenate[int,P],int]) get_args(cabc.Callable[[int],str]) get_args(Annotated[int,1,2])
get_args(Literal[1,2]) get_args(Callable) get_args(Callable[[],str]) get_args(1) get_args(Tuple[()])
get_args(G2[int,str]) get_args(Unpack[Ts])
''')
