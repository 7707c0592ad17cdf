"""What a test case can assert."""

import collections
import pprint
import re

from unittest.case import (_AssertLogs, _AssertRaises, _AssertWarns, _common_reprs, _PLACEHOLDER, safe_repr)

__unittest = True


class Asserts:
    """The assert methods, by the messages they fail with."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standard):
        if not self.longMessage:
            return msg or standard
        if msg is None:
            return standard
        return f'{standard} : {msg}'

    def _check(self, ok, msg, standard):
        if not ok:
            raise self.failureException(self._formatMessage(msg, standard))

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._check(False, msg, f'{safe_repr(expr)} is not true')

    def assertFalse(self, expr, msg=None):
        if expr:
            self._check(False, msg, f'{safe_repr(expr)} is not false')

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def _equality(self, first, second):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._check(False, msg, '%s != %s' % tuple(_common_reprs(first, second)))

    def assertEqual(self, first, second, msg=None):
        self._equality(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._check(False, msg, f'{safe_repr(first)} == {safe_repr(second)}')

    def assertIs(self, expr1, expr2, msg=None):
        self._check(expr1 is expr2, msg, f'{safe_repr(expr1)} is not {safe_repr(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        self._check(expr1 is not expr2, msg, f'unexpectedly identical: {safe_repr(expr1)}')

    def assertIsNone(self, obj, msg=None):
        self._check(obj is None, msg, f'{safe_repr(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        self._check(obj is not None, msg, 'unexpectedly None')

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._check(False, msg, f'{safe_repr(member)} not found in {safe_repr(container)}')

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._check(False, msg, f'{safe_repr(member)} unexpectedly found in {safe_repr(container)}')

    def assertIsInstance(self, obj, cls, msg=None):
        self._check(isinstance(obj, cls), msg, f'{safe_repr(obj)} is not an instance of {cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        self._check(not isinstance(obj, cls), msg, f'{safe_repr(obj)} is an instance of {cls!r}')

    def assertLess(self, a, b, msg=None):
        self._check(a < b, msg, f'{safe_repr(a)} not less than {safe_repr(b)}')

    def assertLessEqual(self, a, b, msg=None):
        self._check(a <= b, msg, f'{safe_repr(a)} not less than or equal to {safe_repr(b)}')

    def assertGreater(self, a, b, msg=None):
        self._check(a > b, msg, f'{safe_repr(a)} not greater than {safe_repr(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        self._check(a >= b, msg, f'{safe_repr(a)} not greater than or equal to {safe_repr(b)}')

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        diff, close, within = self._distance(first, second, places, delta)
        self._check(close, msg, f'{safe_repr(first)} != {safe_repr(second)} within {within} ({safe_repr(diff)} difference)')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        diff, close, within = self._distance(first, second, places, delta)
        if delta is not None:
            within = f'{within} ({safe_repr(diff)} difference)'
        self._check(not (first == second or close), msg, f'{safe_repr(first)} == {safe_repr(second)} within {within}')

    def _distance(self, first, second, places, delta):
        """How far two numbers lie apart, whether that is close, and by what measure."""
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        diff = abs(first - second)
        if delta is not None:
            return diff, diff <= delta, f'{safe_repr(delta)} delta'
        places = 7 if places is None else places
        return diff, round(diff, places) == 0, f'{places!r} places'

    def assertRegex(self, text, expected_regex, msg=None):
        regex = re.compile(expected_regex) if isinstance(expected_regex, (str, bytes)) else expected_regex
        self._check(regex.search(text), msg, f"Regex didn't match: {regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        regex = re.compile(unexpected_regex) if isinstance(unexpected_regex, (str, bytes)) else unexpected_regex
        found = regex.search(text)
        if found:
            self._check(False, msg, f'Regex matched: {text[found.start():found.end()]!r} matches {regex.pattern!r} in {text!r}')

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _AssertRaises(expected_exception, self).handle('assertRaises', args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _AssertRaises(expected_exception, self, expected_regex).handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarns(expected_warning, self).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _AssertWarns(expected_warning, self, expected_regex).handle('assertWarnsRegex', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _AssertLogs(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        return _AssertLogs(self, logger, level, no_logs=True)

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        if len(first) > 2 ** 16 or len(second) > 2 ** 16:
            self._baseAssertEqual(first, second, msg)
        first_lines, second_lines = first.splitlines(keepends=True), second.splitlines(keepends=True)
        if len(first_lines) == 1 and first.strip('\r\n') == first:
            first_lines, second_lines = [first + '\n'], [second + '\n'] if len(second_lines) <= 1 else second_lines
        standard = '%s != %s' % tuple(_common_reprs(first, second))
        diff = '\n' + ''.join(_ndiff(first_lines, second_lines))
        self.fail(self._formatMessage(msg, self._truncated(standard, diff)))

    def _truncated(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + _PLACEHOLDER % len(diff)

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        name = 'sequence'
        if seq_type is not None:
            name = seq_type.__name__
            for which, seq in ('First', first), ('Second', second):
                if not isinstance(seq, seq_type):
                    raise self.failureException(f'{which} sequence is not a {name}: {safe_repr(seq)}')
        if first == second:
            return
        head = '%ss differ: %s != %s\n' % ((name.capitalize(),) + tuple(_common_reprs(first, second)))
        standard = head + _first_difference(name, first, second)
        diff = '\n' + '\n'.join(_ndiff(pprint.pformat(first).splitlines(), pprint.pformat(second).splitlines()))
        self.fail(self._formatMessage(msg, self._truncated(standard, diff)))

    def assertListEqual(self, first, second, msg=None):
        self.assertSequenceEqual(first, second, msg, seq_type=list)

    def assertTupleEqual(self, first, second, msg=None):
        self.assertSequenceEqual(first, second, msg, seq_type=tuple)

    def assertSetEqual(self, first, second, msg=None):
        extra, missing = first.difference(second), second.difference(first)
        lines = []
        for which, items in ('first', extra), ('second', missing):
            if items:
                lines.append(f'Items in the {which} set but not the {"second" if which == "first" else "first"}:')
                lines += map(repr, items)
        if lines:
            self.fail(self._formatMessage(msg, '\n'.join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            standard = '%s != %s' % tuple(_common_reprs(d1, d2))
            diff = '\n' + '\n'.join(_ndiff(pprint.pformat(d1).splitlines(), pprint.pformat(d2).splitlines()))
            self.fail(self._formatMessage(msg, self._truncated(standard, diff)))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        try:
            a, b = collections.Counter(first), collections.Counter(second)
        except TypeError:
            a, b = _tally(first), _tally(second)
            differences = [(a_n, b_n, item) for item, a_n, b_n in _differences(a, b)]
        else:
            if a == b:
                return
            differences = [(a[item], b[item], item) for item in list(a) + [item for item in b if item not in a] if a[item] != b[item]]
        if differences:
            lines = ['First has %d, Second has %d:  %r' % each for each in differences]
            self.fail(self._formatMessage(msg, self._truncated('Element counts were not equal:\n', '\n'.join(lines))))


def _ndiff(first, second):
    from difflib import ndiff  # tests that pass never need it
    return ndiff(first, second)


def _first_difference(name, first, second):
    """Tell where two sequences part."""
    lengths = []
    for which, seq in ('First', first), ('Second', second):
        try:
            lengths.append(len(seq))
        except (TypeError, NotImplementedError):
            return f'{which} {name} has no length.    Non-sequence?'
    text = ''
    shorter = min(lengths)
    for i in range(shorter):
        if first[i] != second[i]:
            text = '\nFirst differing element %d:\n%s\n%s\n' % ((i,) + tuple(_common_reprs(first[i], second[i])))
            break
    else:
        if lengths[0] == lengths[1]:
            return text
    if lengths[0] != lengths[1]:
        which, longer = ('First', first) if lengths[0] > lengths[1] else ('Second', second)
        text += '\n%s %s contains %d additional elements.\n' % (which, name, abs(lengths[0] - lengths[1]))
        text += 'First extra element %d:\n%s\n' % (shorter, safe_repr(longer[shorter]))
    return text


def _tally(items):
    """Count items that cannot be hashed."""
    counts = []
    for item in items:
        for each in counts:
            if each[0] == item:
                each[1] += 1
                break
        else:
            counts.append([item, 1])
    return counts


def _differences(a, b):
    rest = [list(each) for each in b]
    for item, n in a:
        other = 0
        for each in rest:
            if each[0] == item:
                other = each[1]
                rest.remove(each)
                break
        if n != other:
            yield item, n, other
    for item, n in rest:
        yield item, 0, n
