# typing.TypeAliasType can be called.
from typing import TypeAliasType, TypeVar

T = TypeVar("T")
Plain = TypeAliasType("Plain", int)
print(Plain, Plain.__value__, Plain.__name__, Plain.__module__, Plain.__type_params__)
Box = TypeAliasType("Box", list[T], type_params=(T,))
print(Box[int], Box.__type_params__, Box.__parameters__)
print(TypeAliasType(name="Named", value=str) | None)
for args, kwargs in [((), {}), (("a",), {}), (("a", 1, 2), {}), ((1, 2), {}), (("a", 1), {"type_params": [1]}), (("a", 1), {"x": 1})]:
    try:
        TypeAliasType(*args, **kwargs)
    except TypeError as e:
        print(e)
try:
    Plain[int]
except TypeError as e:
    print(e)
try:
    class Derived(TypeAliasType):
        pass
except TypeError as e:
    print(e)
