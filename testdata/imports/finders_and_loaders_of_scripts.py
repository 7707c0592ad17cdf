# Finders, loaders and hooks that a script puts in; specs, reloading and modules made by hand.
import builtins
import importlib
import importlib.abc
import importlib.machinery as mach
import importlib.util
import os
import sys
import tempfile
import textwrap
import types
import warnings

folder = tempfile.TemporaryDirectory()
d = os.path.realpath(folder.name)
def put(name, text):
    p = os.path.join(d, name)
    os.makedirs(os.path.dirname(p), exist_ok=True)
    with open(p, 'w') as f: f.write(textwrap.dedent(text))
def show(*a): print(*[str(x).replace(d,'D') for x in a])
sys.path.insert(0, d)
class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        show('find', name, path, target)
        if name == 'virt': return importlib.util.spec_from_loader(name, Loader())
        if name == 'vp': return importlib.util.spec_from_loader(name, Loader(), is_package=True)
        if name == 'vp.sub': return mach.ModuleSpec(name, Loader(), origin='here')
        if name == 'boom': raise ValueError('finder boom')
        if name == 'noloader': return mach.ModuleSpec(name, None)
        if name == 'execless': return mach.ModuleSpec(name, object())
class Loader(importlib.abc.Loader):
    def create_module(self, spec):
        show('create', spec.name); return None
    def exec_module(self, module):
        show('exec', module.__name__, module.__spec__.name, module.__package__)
        module.value = 7
        if module.__name__ == 'vp.sub': raise RuntimeError('load boom')
    def __repr__(self): return '<L>'
f = Finder()
sys.meta_path.insert(0, f)
import virt; show(virt, virt.value, virt.__spec__, virt.__loader__)
import vp; show(vp, vp.__path__)
def attempt(code):
    try: exec(code, globals()); print(code,'ok')
    except BaseException as e: print(code, '->', type(e).__name__, str(e).replace(d,'D'))
attempt('import vp.sub'); print('vp.sub' in sys.modules)
attempt('import boom'); attempt('import noloader'); attempt('import execless'); attempt('import nonesuch')
put('plain.py', 'print("running", __name__, __spec__.name)\ncount = globals().get("count", 0) + 1')
import plain
show(plain, plain.__spec__, plain.__loader__ is plain.__spec__.loader, plain.__cached__, plain.__spec__.has_location, plain.__spec__.cached)
importlib.reload(plain); print(plain.count)
sys.meta_path.remove(f)
importlib.invalidate_caches()
attempt('import nonesuch2')
# path hooks
class PF:
    def __init__(self, p):
        if not p.startswith('mem:'): raise ImportError('no')
        self.p = p
    def find_spec(self, name, target=None):
        show('PF', self.p, name)
        if name == 'memmod': return importlib.util.spec_from_loader(name, Loader())
sys.path_hooks.append(PF)
sys.path.append('mem:x')
import memmod; show(memmod, memmod.__spec__)
attempt('import memmod2')
show(sys.path_importer_cache['mem:x'].p, type(sys.path_importer_cache[d]))
# util
s = importlib.util.find_spec('plain'); show(s)
show(importlib.util.find_spec('nosuch'))
attempt('importlib.util.find_spec("nosuch.x")')
attempt('importlib.util.find_spec("plain.x")')
attempt('importlib.util.find_spec(".x")')
show(importlib.util.resolve_name('.x', 'a.b'), importlib.util.resolve_name('x', None))
attempt('importlib.util.resolve_name(".x", None)')
attempt('importlib.util.resolve_name("...x", "a.b")')
put('byhand.py', 'z = 9\nclass C: pass')
spec = importlib.util.spec_from_file_location('other', d + '/byhand.py')
show(spec)
m = importlib.util.module_from_spec(spec); show(m, m.__file__, 'other' in sys.modules)
spec.loader.exec_module(m); show(m.z, m.C)
show(spec == importlib.util.spec_from_file_location('other', d + '/byhand.py'), spec.parent, spec.loader.name, spec.loader.path, spec.loader.is_package('other'), spec.loader.get_filename('other'), spec.loader.get_source('other'))
attempt('spec.loader.get_filename("zz")')
show(importlib.util.spec_from_file_location('t', 'x.txt'))
l = importlib.util.LazyLoader(spec.loader)
sp2 = importlib.util.spec_from_loader('other', l); mm = importlib.util.module_from_spec(sp2); 
sys.modules['lazy']=mm; l.exec_module(mm); show(type(mm).__name__); show(mm.z, type(mm).__name__)
show(mach.ModuleSpec('a.b', None, origin='o', is_package=True), mach.ModuleSpec('a.b', None).parent, mach.ModuleSpec('a', None) == mach.ModuleSpec('a', None), mach.ModuleSpec('a', None) == 3)
show(mach.all_suffixes()[0], mach.SOURCE_SUFFIXES)
attempt('mach.SourceFileLoader("a", "/nonexist/a.py").exec_module(types.ModuleType("a"))')
show(mach.PathFinder.find_spec('plain'), mach.BuiltinImporter.find_spec('sys'), mach.BuiltinImporter.find_spec('plain'))
show(mach.FileFinder(d, (mach.SourceFileLoader, ['.py'])).find_spec('plain'))
class MyLoader(mach.SourceFileLoader):
    def source_to_code(self, data, path, *, _optimize=-1):
        return super().source_to_code(data.replace(b'9', b'99'), path)
ml = MyLoader('other2', d + '/byhand.py')
sp = importlib.util.spec_from_file_location('other2', d + '/byhand.py', loader=ml)
mo = importlib.util.module_from_spec(sp); ml.exec_module(mo); show(mo.z)
show(isinstance(ml, importlib.abc.SourceLoader), issubclass(mach.SourceFileLoader, importlib.abc.Loader), isinstance(mach.PathFinder, importlib.abc.MetaPathFinder), issubclass(mach.PathFinder, importlib.abc.MetaPathFinder))
attempt('importlib.abc.InspectLoader()'); 
show(types.ModuleType('q'), types.ModuleType('q').__dict__)
show(importlib.import_module('.u', 'plain') if 0 else '')
attempt('importlib.import_module(".u", "plain")')
attempt('importlib.reload("x")'); attempt('importlib.reload(types.ModuleType("zz"))')
orig = builtins.__import__
def imp(name, globals=None, locals=None, fromlist=(), level=0):
    if name != '_socket':
        show('IMP', name, type(globals).__name__, fromlist, level)
    return orig(name, globals, locals, fromlist, level)
builtins.__import__ = imp
import os.path as osp, types
from os.path import join as jj
from types import *
def inside():
    from sys import path
inside()
builtins.__import__ = orig
attempt('exec("import os", {"__builtins__": {}})')
attempt('exec("import os", {"__builtins__": {"__import__": lambda *a: print(a[0], a[3:])}})')
