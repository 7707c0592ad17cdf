# The flags of patterns are an enum.IntFlag, and members of flags come in the order they were defined.
import re
print(re.I, repr(re.I|re.X), type(re.I), re.RegexFlag, re.NOFLAG, repr(re.NOFLAG), ~re.I, re.RegexFlag(10), re.RegexFlag(1), re.RegexFlag(1|2), list(re.RegexFlag), re.I in re.RegexFlag, re.I.name, (re.I|re.M).name, re.I.value)
print(re.compile('a', re.I|re.M).flags, re.compile('a', re.I|re.M))
print(re.compile('a').flags & re.U, re.compile("a").flags == re.U)
import enum
print(isinstance(re.I, enum.IntFlag), re.RegexFlag.__module__, re.RegexFlag['I'], re.RegexFlag.__members__)
import pickle, copy
print(pickle.loads(pickle.dumps(re.I|re.X)), copy.deepcopy(re.A))
print(f"{re.I}", "%s" % re.I, "%d" % re.I, hash(re.I), re.I+1, re.I|0x200, bool(re.NOFLAG), len(re.I|re.M))
from re import *
print(I, M)
try: re.nope
except AttributeError as e: print(e)
import enum
class P(enum.Flag): R=4;W=2;X=1
print(P(7), P.R|P.W, list(P.R|P.X), ~P.R, P(0))
class C(enum.Enum):
    A = object()
    def __reduce_ex__(self, p): return enum.pickle_by_enum_name(self, p)
import pickle
print(pickle.loads(pickle.dumps(C.A)) is C.A, enum.auto())
