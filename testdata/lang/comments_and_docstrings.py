"""Module docstring."""
# comment


def f():
    'single'  # comment


def g():
    f"not a docstring"


class C:
    """Class
    doc."""


print(__doc__, f.__doc__, g.__doc__, repr(C.__doc__))
