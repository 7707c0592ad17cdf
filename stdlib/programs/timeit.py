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
