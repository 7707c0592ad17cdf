# A test program, from setting up its module to what its runner writes.
import asyncio
import io
import re
import unittest


def setUpModule():
    print('setUpModule')
    unittest.addModuleCleanup(print, 'module cleanup')


def tearDownModule():
    print('tearDownModule')


class Passing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print('setUpClass')
        cls.addClassCleanup(print, 'class cleanup')

    @classmethod
    def tearDownClass(cls):
        print('tearDownClass')

    def setUp(self):
        self.addCleanup(print, 'cleanup of', self.id())

    def tearDown(self):
        print('tearDown')

    def test_asserts(self):
        """What holds."""
        self.assertTrue(1)
        self.assertEqual((1, [2]), (1, [2]))
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertAlmostEqual(1, 1.5, delta=0.5)
        self.assertCountEqual([1, 2, 2], [2, 1, 2])
        self.assertRegex('abc', 'b.')
        with self.assertRaises(ValueError) as caught:
            int('x')
        self.assertIn('invalid literal', str(caught.exception))
        with self.assertRaisesRegex(ZeroDivisionError, 'by zero'):
            1 / 0

    @unittest.skip('not now')
    def test_skipped(self):
        pass

    @unittest.skipIf(False, 'never')
    def test_skips_itself(self):
        self.skipTest('of its own accord')

    @unittest.expectedFailure
    def test_expected(self):
        self.fail('as expected')


class Failing(unittest.TestCase):
    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_error(self):
        {}['missing']

    def test_subtests(self):
        for i in range(4):
            with self.subTest('odd', i=i):
                self.assertEqual(i % 2, 0)

    def test_long_message(self):
        self.assertEqual(1, 2, 'and why')


FAILURES = [
    ('assertTrue', 0), ('assertFalse', [1]), ('assertEqual', 1, '1'), ('assertEqual', b'a' * 90, b'b' * 90 + b'c'), ('assertNotEqual', 1, 1),
    ('assertIs', [], []), ('assertIsNot', None, None), ('assertIsNone', 1), ('assertIsNotNone', None), ('assertIn', 1, [2]),
    ('assertNotIn', 1, {1}), ('assertIsInstance', 1, str), ('assertNotIsInstance', 1, int), ('assertLess', 2, 1),
    ('assertLessEqual', 2, 1), ('assertGreater', 1, 2), ('assertGreaterEqual', 1, 2), ('assertAlmostEqual', 1, 2),
    ('assertAlmostEqual', 1, 2, 3), ('assertNotAlmostEqual', 1, 1), ('assertRegex', 'abc', 'x+'), ('assertNotRegex', 'abc', 'b'),
    ('assertCountEqual', [1, 1, 2], [1, 3]), ('assertSetEqual', {1, 2}, {2, 3}), ('assertRaises', KeyError, dict), ('fail', 'because'),
]


class Messages(unittest.TestCase):
    def test_texts(self):
        for name, *args in FAILURES:
            try:
                getattr(self, name)(*args)
            except AssertionError as e:
                print(name, e)
        for wrong in (lambda: self.assertRaises(5), lambda: self.assertAlmostEqual(1, 2, places=1, delta=1),
                      lambda: self.assertRaises(KeyError, foo=1)):
            try:
                wrong()
            except TypeError as e:
                print(e)


class Waiting(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.events = ['set up']
        self.addAsyncCleanup(self.note, 'cleaned up')

    async def note(self, what):
        await asyncio.sleep(0)
        self.events.append(what)
        print(self.events)

    async def test_waits(self):
        await self.note('waited')
        with self.assertRaises(TimeoutError):
            async with asyncio.timeout(0.001):
                await asyncio.sleep(10)

    async def asyncTearDown(self):
        self.events.append('torn down')


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise OSError('no such class')

    def test_never(self):
        pass


def run(verbosity, *names):
    stream = io.StringIO()
    runner = unittest.TextTestRunner(stream, verbosity=verbosity)
    result = runner.run(unittest.defaultTestLoader.loadTestsFromNames(names, __import__('__main__')))
    print(re.sub(r'in \d+\.\d+s', 'in ...s', stream.getvalue()))
    print(result, result.wasSuccessful())


run(2, 'Passing', 'Failing', 'Waiting')
run(1, 'Passing', 'Failing')
run(1, 'Messages', 'Waiting.test_waits')
run(0, 'Broken')
print(unittest.TestLoader().getTestCaseNames(Failing), Failing('test_error'), repr(Failing('test_error')))
try:
    Failing('nothing')
except ValueError as e:
    print(e)
unittest.main(argv=['prog', 'Waiting'], exit=False, verbosity=0, testRunner=unittest.TextTestRunner(io.StringIO()))
