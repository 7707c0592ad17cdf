from __future__ import annotations
class D(dict):
    def __missing__(self, k):
        if k == 'print': raise KeyError(k)
        return 'missing ' + k
exec('print(zz)\ndef f(): return yy\nprint(f())', D())

def f(x: undefined): pass
print(f.__annotations__)
import __future__
print(__future__.annotations.compiler_flag, __future__.all_feature_names[-1])
