

class _SpoofOut(StringIO):
    """Takes the output of an example, which ends with a line end."""

    def getvalue(self):
        return _with_end(StringIO.getvalue(self))

    def truncate(self, size=None):
        self.seek(size)
        StringIO.truncate(self)


class DocTestRunner:
    """Runs examples, tells of those that fail, and counts."""

    DIVIDER = "*" * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = '-v' in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}
        self._fakeout = _SpoofOut()

    def report_start(self, out, test, example):
        if self._verbose:
            want = 'Expecting:\n' + _indent(example.want) if example.want else 'Expecting nothing\n'
            out('Trying:\n' + _indent(example.source) + want)

    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        out(self._failure_header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        out(self._failure_header(test, example) + 'Exception raised:\n' + _indent(_exception_traceback(exc_info)))

    def _failure_header(self, test, example):
        lineno = '?' if test.lineno is None or example.lineno is None else test.lineno + example.lineno + 1
        if test.filename:
            where = f'File "{test.filename}", line {lineno}, in {test.name}'
        else:
            where = f'Line {example.lineno + 1}, in {test.name}'
        return '\n'.join([self.DIVIDER, where, 'Failed example:', _indent(example.source)])

    def _flags_for(self, example):
        flags = self.original_optionflags
        for flag, on in example.options.items():
            flags = flags | flag if on else flags & ~flag
        return flags

    def _run_test(self, test, compileflags, out):
        failures = tries = skips = 0
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = self._flags_for(example)
            tries += 1
            if self.optionflags & SKIP:
                skips += 1
                continue
            if not quiet:
                self.report_start(out, test, example)
            exc_info = self._execute(test, example, f'<doctest {test.name}[{number}]>', compileflags)
            got = self._fakeout.getvalue()
            self._fakeout.truncate(0)
            outcome, got = self._judge(example, got, exc_info)
            if outcome == 'ok':
                if not quiet:
                    self.report_success(out, test, example, got)
            elif outcome == 'failed':
                if not quiet:
                    self.report_failure(out, test, example, got)
                failures += 1
            else:
                if not quiet:
                    self.report_unexpected_exception(out, test, example, exc_info)
                failures += 1
            if failures and self.optionflags & FAIL_FAST:
                break
        self.optionflags = self.original_optionflags
        self._count(test, failures, tries, skips)
        return TestResults(failures, tries, skipped=skips)

    def _execute(self, test, example, filename, compileflags):
        """What the example raised, None if nothing."""
        try:
            exec(compile(example.source, filename, "single", compileflags, True), test.globs)
            return None
        except KeyboardInterrupt:
            raise
        except BaseException as e:
            e.with_traceback(e.__traceback__.tb_next)
            return type(e), e, e.__traceback__

    def _judge(self, example, got, exc_info):
        """ok, failed or raised, and the output with the exception if one was wanted."""
        check = self._checker.check_output
        if exc_info is None:
            return ('ok' if check(example.want, got, self.optionflags) else 'failed'), got
        lines = traceback.format_exception_only(*exc_info[:2])
        if issubclass(exc_info[0], SyntaxError):
            begins = [f'{exc_info[0].__qualname__}:', f'{exc_info[0].__module__}.{exc_info[0].__qualname__}:']
            at = next((at for at, line in enumerate(lines) if any(map(line.startswith, begins))), 0)
            lines = lines[at:]
        message = ''.join(lines)
        got += _exception_traceback(exc_info)
        if example.exc_msg is None:
            return 'raised', got
        if check(example.exc_msg, message, self.optionflags):
            return 'ok', got
        if self.optionflags & IGNORE_EXCEPTION_DETAIL and check(
                _without_details(example.exc_msg), _without_details(message), self.optionflags):
            return 'ok', got
        return 'failed', got

    def _count(self, test, failures, tries, skips):
        before = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = tuple(map(sum, zip(before, (failures, tries, skips))))
        self.failures += failures
        self.tries += tries
        self.skips += skips

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples of a test; out takes what there is to tell."""
        self.test = test
        if compileflags is None:
            import __future__
            compileflags = 0
            for name in __future__.all_feature_names:
                if test.globs.get(name) is getattr(__future__, name):
                    compileflags |= getattr(__future__, name).compiler_flag
        stdout, hook, getlines = sys.stdout, sys.displayhook, linecache.getlines
        if out is None:
            encoding = stdout.encoding

            def out(s):
                if encoding is not None and encoding.lower() != 'utf-8':
                    s = str(s.encode(encoding, 'backslashreplace'), encoding)
                stdout.write(s)
        sys.stdout, sys.displayhook = self._fakeout, sys.__displayhook__
        self.save_linecache_getlines, linecache.getlines = getlines, self._getlines
        try:
            return self._run_test(test, compileflags, out)
        finally:
            sys.stdout, sys.displayhook, linecache.getlines = stdout, hook, getlines
            if clear_globs:
                test.globs.clear()
                import builtins
                builtins._ = None

    _EXAMPLE_FILE = re.compile(r'<doctest (?P<name>.+)\[(?P<number>\d+)\]>$')

    def _getlines(self, filename, module_globals=None):
        m = self._EXAMPLE_FILE.match(filename)
        if m and m['name'] == self.test.name:
            return self.test.examples[int(m['number'])].source.splitlines(keepends=True)
        return self.save_linecache_getlines(filename, module_globals)

    def summarize(self, verbose=None):
        """Print how many examples of which tests failed."""
        if verbose is None:
            verbose = self._verbose
        empty, passed, failed = [], [], []
        for name, (failures, tries, skips) in self._stats.items():
            if tries == 0:
                empty.append(name)
            elif failures == 0:
                passed.append((name, tries))
            else:
                failed.append((name, (failures, tries, skips)))
        if verbose:
            self._summary(f"{_items(len(empty))} had no tests:", [f"    {name}" for name in sorted(empty)])
            self._summary(f"{_items(len(passed))} passed all tests:", [
                f" {count:3d} test{'s' * (count != 1)} in {name}" for name, count in sorted(passed)])
        if failed:
            print(self.DIVIDER)
            self._summary(f"{_items(len(failed))} had failures:", [
                f" {failures:3d} of {tries:3d} in {name}" for name, (failures, tries, skips) in sorted(failed)])
        if verbose:
            print(f"{_tests(self.tries)} in {_items(len(self._stats))}.")
            print(f"{self.tries - self.failures} passed{f' and {self.failures} failed' if self.failures else ''}.")
        if self.failures:
            print(f"***Test Failed*** {self.failures} failure{'s' * (self.failures != 1)}" +
                  (f" and {self.skips} skipped test{'s' * (self.skips != 1)}" if self.skips else "") + ".")
        elif verbose:
            print("Test passed.")
        return TestResults(self.failures, self.tries, skipped=self.skips)

    def _summary(self, head, lines):
        if lines:
            print(head)
            print('\n'.join(lines))

    def merge(self, other):
        for name, counts in other._stats.items():
            before = self._stats.get(name, (0, 0, 0))
            self._stats[name] = tuple(map(sum, zip(before, counts)))


def _items(count):
    return f"{count} item{'s' * (count != 1)}"


def _tests(count):
    return f"{count} test{'s' * (count != 1)}"


def _exception_traceback(exc_info):
    out = StringIO()
    traceback.print_exception(*exc_info, file=out)
    return out.getvalue()


def _without_details(message):
    """The name of the exception in a message, without its module."""
    line = message.partition('\n')[0].partition(':')[0]
    return line.rpartition('.')[2].rstrip('\n')


class DebugRunner(DocTestRunner):
    """Raises where an example fails."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        results = DocTestRunner.run(self, test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return results

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)
