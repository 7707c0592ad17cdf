# The defaults of a def with type parameters belong to the scope around it: local variables there were not found.
import asyncio


def program():
    local = 5

    def f[T](x: T = local, *, y=local, z):
        return x, y, z

    print(f(z=1), f.__kwdefaults__)

    def bounded[T: None](x: T = [local for _ in range(2)], y=lambda: local) -> local:
        return x, y()

    print(bounded())

    class A:
        inner = 3

        @staticmethod
        def f[T](x=inner, y=local):
            return x, y

    print(A.f())

    class B[T](list[local]):
        x = local

    print(B.x)


program()


def told(what):
    print("evaluated", what)
    return what


def traced(fn):
    print("decorates", fn.__name__)
    return fn


@told(traced)
def f[T](x=told("default"), *, y=told("keyword default")):
    return x, y


print(f())


async def main():
    def f[T](x=await asyncio.sleep(0, "awaited"), y=1):
        return x, y

    print(f())


asyncio.run(main())
