# An empty __qualname__ used to be taken for none, an empty __module__ for builtins, and __name__ took any text.
class A:
    pass


for text in '', 'x.y', 'f.<locals>.C':
    A.__qualname__ = text
    print(A, A.__mro__, repr(A.__qualname__), repr(A.__name__))
    A.__name__ = text
    print(A, repr(A.__qualname__), repr(A.__name__))
    for module in '', None, 'builtins', 'q':
        A.__module__ = module
        print(A, repr(A()).split(' at')[0])
for text in 'a\0b', '\ud800', 3:
    for attr in '__name__', '__qualname__':
        try:
            setattr(A, attr, text)
            print(ascii(A))
        except (TypeError, ValueError) as e:
            print(type(e).__name__, ascii(str(e)))
A.__qualname__ = A.__name__ = ''
try:
    A() + 1
except TypeError as e:
    print(e)
