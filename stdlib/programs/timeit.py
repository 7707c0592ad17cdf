"""How long small pieces of code take."""

import gc
import itertools
import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

dummy_src_name = '<timeit-src>'
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter

_globals = globals

_TEMPLATE = '''
def inner(_it, _timer{init}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {stmt}
        pass
    _t1 = _timer()
    return _t1 - _t0
'''


def reindent(src, indent):
    return src.replace('\n', '\n' + ' ' * indent)


class Timer:
    """Times a statement after another one that prepares it; both may be functions."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        local_ns = {}
        global_ns = _globals() if globals is None else globals
        setup_code, setup_line, init = self._part(setup, 'setup', local_ns, 4)
        stmt_code, stmt_line, more = self._part(stmt, 'stmt', local_ns, 8)
        if isinstance(stmt, str):
            compile((setup + '\n' if isinstance(setup, str) else '') + stmt, dummy_src_name, 'exec')
        src = _TEMPLATE.format(stmt=stmt_line, setup=setup_line, init=init + more)
        self.src = src
        exec(compile(src, dummy_src_name, 'exec'), global_ns, local_ns)
        self.inner = local_ns['inner']

    @staticmethod
    def _part(code, name, local_ns, indent):
        """What is timed (or prepares it), the line that does it, and the parameter that brings the function along."""
        if isinstance(code, str):
            if name == 'setup':
                compile(code, dummy_src_name, 'exec')
            return code, reindent(code, indent), ''
        if not callable(code):
            raise ValueError(f'{name} is neither a string nor callable')
        local_ns['_' + name] = code
        return code, f'_{name}()', f', _{name}=_{name}'

    def print_exc(self, file=None):
        """Print the traceback of a failure in the timed code."""
        import linecache
        import traceback
        if self.src is not None:
            linecache.cache[dummy_src_name] = len(self.src), None, self.src.split('\n'), dummy_src_name
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """The seconds that many executions take."""
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            return self.inner(itertools.repeat(None, number), self.timer)
        finally:
            if was_enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """timeit several times."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """(number, seconds) with a number of executions that takes at least 0.2 seconds."""
        scale = 1
        while True:
            for factor in 1, 2, 5:
                number = scale * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    """The seconds that many executions of a statement take."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """timeit several times."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


def main(args=None, *, _wrap_timer=None):
    """The command: times the statement that its arguments give, and says how long it takes at best."""
    import getopt
    import os
    import sys
    try:
        options, args = getopt.getopt(sys.argv[1:] if args is None else args, 'n:u:s:r:pvh',
                                      ['number=', 'setup=', 'repeat=', 'process', 'verbose', 'unit=', 'help'])
    except getopt.error as err:
        print(err)
        print('use -h/--help for command line help')
        return 2
    timer, number, repeat, unit, verbose, setup = default_timer, 0, default_repeat, None, 0, []
    for option, value in options:
        if option in ('-n', '--number'):
            number = int(value)
        elif option in ('-s', '--setup'):
            setup.append(value)
        elif option in ('-u', '--unit'):
            if value not in _UNITS:
                print('Unrecognized unit. Please select nsec, usec, msec, or sec.', file=sys.stderr)
                return 2
            unit = value
        elif option in ('-r', '--repeat'):
            repeat = max(1, int(value))
        elif option in ('-p', '--process'):
            timer = time.process_time
        elif option in ('-v', '--verbose'):
            verbose += 1
        else:
            print(_USAGE, end='')
            return 0
    sys.path.insert(0, os.curdir)
    timed = Timer('\n'.join(args) or 'pass', '\n'.join(setup) or 'pass', timer if _wrap_timer is None else _wrap_timer(timer))
    return _report(timed, number, repeat, unit, verbose)


_UNITS = {'nsec': 1e-9, 'usec': 1e-6, 'msec': 1e-3, 'sec': 1.0}

_USAGE = """\
Times a small piece of code: timeit [-n N] [-r N] [-s S] [-u U] [-p] [-v] [-h] [--] [statement]

  -n/--number N: how many times to execute the statement (default: so often that it takes 0.2 seconds)
  -r/--repeat N: how many times to repeat the measurement (default 5)
  -s/--setup S: statement to be executed once at first, which is not timed (default 'pass')
  -p/--process: use time.process_time() (default is time.perf_counter())
  -v/--verbose: print all results; repeat for more digits
  -u/--unit: the unit of the result: nsec, usec, msec, or sec
  -h/--help: print this and exit

A statement of several lines may be given as an argument for each line.
"""


def _report(timed, number, repeat, unit, verbose):
    # Takes the times and prints them.
    precision = 3 + max(0, verbose - 1)

    def shown(seconds):
        name = unit or next((each for each in reversed(_UNITS) if seconds >= _UNITS[each]), 'nsec')
        return f'{seconds / _UNITS[name]:.{precision}g} {name}'

    def tell(number, seconds):
        print(f'{number} loop{"s" * (number != 1)} -> {seconds:.{precision}g} secs')

    try:
        if number == 0:
            number, _ = timed.autorange(tell if verbose else None)
            if verbose:
                print()
        times = timed.repeat(repeat, number)
    except:
        timed.print_exc()
        return 1
    if verbose:
        print(f'raw times: {", ".join(map(shown, times))}')
        print()
    times = [each / number for each in times]
    best, worst = min(times), max(times)
    print(f'{number} loop{"s" * (number != 1)}, best of {repeat}: {shown(best)} per loop')
    if worst >= best * 4:
        import warnings
        warnings.warn_explicit(f'The test results are likely unreliable. The worst time ({shown(worst)}) was more than four '
                               f'times slower than the best time ({shown(best)}).', UserWarning, '', 0)
