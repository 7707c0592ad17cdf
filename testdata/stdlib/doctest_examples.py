"""Examples in docstrings: what is found, run, compared and told.

>>> 1 + 1
2
"""
import doctest, unittest, io, sys


def good(x):
    """
    >>> good(1)
    2
    >>> good('a')
    Traceback (most recent call last):
        ...
    TypeError: can only concatenate str (not "int") to str
    >>> print('a\\n\\nb')
    a
    <BLANKLINE>
    b
    >>> for i in range(2):
    ...     print(i)
    0
    1
    >>> good(0) == 1
    1
    """
    return x + 1


class Thing:
    """
    >>> Thing().value
    5
    """

    value = 5

    def method(self):
        """
        >>> Thing().method()
        'ok'
        >>> [1,  2] # doctest: +NORMALIZE_WHITESPACE
        [1,
         2]
        >>> list(range(20)) # doctest: +ELLIPSIS
        [0, 1, ..., 19]
        >>> nothing # doctest: +SKIP
        """
        return 'ok'

    @property
    def prop(self):
        """
        >>> Thing().prop
        1
        """
        return 1

    @staticmethod
    def static():
        """No examples."""


def bad():
    """
    >>> bad()
    4
    >>> int('x') # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    foo.ValueError: other
    >>> print('a')
    >>> x = 1
    a
    """
    return 3


__test__ = {"extra": ">>> 2 * 2\n4\n"}
finder = doctest.DocTestFinder()
for test in finder.find(sys.modules["__main__"]):
    print(test.name, test.lineno, len(test.examples), [e.lineno for e in test.examples])
print(repr(finder.find(good)[0]).split(" from ")[0])
for e in doctest.DocTestParser().get_examples("  >>> a\n  1\n\n  text\n  >>> if b:\n  ...   c\n  >>> # only a note\n  >>> d # doctest: +SKIP, -ELLIPSIS\n"):
    print(repr(e.source), repr(e.want), e.lineno, e.indent, e.options, e.exc_msg)
print([type(part).__name__ for part in doctest.DocTestParser().parse("before\n>>> x\n1\n\nafter")])
for wrong in (">>>x", "  >>> a\n b", ">>> a\n...b", ">>> a # doctest: +NOPE", ">>> # doctest: +SKIP"):
    try:
        doctest.DocTestParser().get_examples(wrong)
        print("fine", repr(wrong))
    except ValueError as e:
        print(e)
runner = doctest.DocTestRunner(verbose=False)
for test in finder.find(bad, "bad", globs=globals()):
    test.filename = "file.py"
    out = io.StringIO()
    print(runner.run(test, out=out.write))
    print(out.getvalue())
print(runner.summarize())
verbose = doctest.DocTestRunner(verbose=True)
for test in finder.find(Thing, "Thing", globs=globals()):
    verbose.run(test)
print(verbose.summarize())
for flags in doctest.REPORT_NDIFF, doctest.REPORT_UDIFF, doctest.REPORT_CDIFF:
    example = doctest.Example("f()", "a\nb\nc\nd\n")
    print(doctest.OutputChecker().output_difference(example, "a\nx\nc\nd\n", flags))
check = doctest.OutputChecker().check_output
print([check(*a) for a in (("1\n", "True\n", 0), ("1\n", "True\n", doctest.DONT_ACCEPT_TRUE_FOR_1), ("a...b\n", "a x b\n", doctest.ELLIPSIS),
                          ("...\n", "\n", doctest.ELLIPSIS), ("a...a\n", "a\n", doctest.ELLIPSIS), ("a b\n", "a\n  b\n", doctest.NORMALIZE_WHITESPACE))])
print(doctest.script_from_examples("text\n>>> a = 1\n>>> a\n1\n\nmore\n"))
doctest.run_docstring_examples(good, globals())
suite = doctest.DocTestSuite(sys.modules["__main__"])
print(suite.countTestCases(), sorted(case.id() for case in suite))
result = unittest.TestResult()
suite.run(result)
print(result.testsRun, len(result.failures), result.failures[0][0], result.failures[0][1].count("Failed example"))
try:
    doctest.DebugRunner(verbose=False).run(finder.find(bad, "bad", globs=globals())[0])
except doctest.DocTestFailure as e:
    print(e.example.source, e.got, e.test.name)
print(doctest.testmod(type(sys)("empty")), doctest.register_optionflag("MINE") == doctest.register_optionflag("MINE"))
