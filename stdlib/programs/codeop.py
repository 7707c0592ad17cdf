"""Compile source that comes line by line: it may be complete, wrong, or the beginning of something."""

import __future__
import warnings

__all__ = ["compile_command", "Compile", "CommandCompiler"]

PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000
_features = [getattr(__future__, name) for name in __future__.all_feature_names]


def _maybe_compile(compiler, source, filename, symbol):
    if symbol != "eval" and not any(line and line[0] != '#' for line in map(str.strip, source.split("\n"))):
        source = "pass"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", (SyntaxWarning, DeprecationWarning))
        try:
            compiler(source, filename, symbol)
        except SyntaxError as e:
            if _is_partial(e):
                return None
            try:
                compiler(source + "\n", filename, symbol)
                return None
            except SyntaxError as e:
                if _is_partial(e):
                    return None
    return compiler(source, filename, symbol, incomplete_input=False)


def _is_partial(error):
    return error.msg == "incomplete input"


def compile_command(source, filename="<input>", symbol="single"):
    """The code of a source; None if it is only the beginning of something."""
    return _maybe_compile(_compile, source, filename, symbol)


def _compile(source, filename, symbol, incomplete_input=True):
    return compile(source, filename, symbol, PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT * incomplete_input)


class Compile:
    """compile, with the features of __future__ that earlier sources asked for."""

    def __init__(self):
        self.flags = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT

    def __call__(self, source, filename, symbol, flags=0, **kwargs):
        flags = self.flags
        if not kwargs.get('incomplete_input', True):
            flags &= ~(PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT)
        code = compile(source, filename, symbol, flags, True)
        for feature in _features:
            if code.co_flags & feature.compiler_flag:
                self.flags |= feature.compiler_flag
        return code


class CommandCompiler:
    """compile_command with a memory of features."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        return _maybe_compile(self.compiler, source, filename, symbol)
