# Walking over packages, reading the files in them, and running modules by name.
import importlib.resources as res
import os
import pkgutil
import runpy
import sys
import tempfile
import textwrap
import warnings

warnings.simplefilter("ignore")
folder = tempfile.TemporaryDirectory()
d = os.path.realpath(folder.name)
def put(name, text):
    p = os.path.join(d, name)
    os.makedirs(os.path.dirname(p), exist_ok=True)
    with open(p, 'w') as f: f.write(textwrap.dedent(text))
def show(*a): print(*[str(x).replace(d,'D') for x in a])
def attempt(code):
    try: exec(code, globals()); print(code, 'ok')
    except BaseException as e: print(code, '->', type(e).__name__, str(e).replace(d,'D'))
sys.path.insert(0, d)
put('pk/__init__.py', 'v=1'); put('pk/a.py', 'x=1'); put('pk/sub/__init__.py', ''); put('pk/sub/b.py', ''); put('pk/data.txt', 'hello\n'); put('pk/broken/__init__.py','1/0')
import pk
for m in pkgutil.iter_modules(pk.__path__, 'pk.'): show(m.name, m.ispkg, type(m.module_finder).__name__)
attempt("print([m.name for m in pkgutil.walk_packages(pk.__path__, 'pk.')])")
show([m.name for m in pkgutil.walk_packages(pk.__path__, 'pk.', onerror=lambda n: print('err', n))])
show(pkgutil.get_data('pk', 'data.txt'))
attempt("pkgutil.get_data('pk', 'none.txt')")
show(pkgutil.resolve_name('pk.a:x'), pkgutil.resolve_name('pk.a.x'), pkgutil.resolve_name('pk:v'), pkgutil.resolve_name('pk.a').__name__)
attempt("pkgutil.resolve_name('pk.a:nope')"); attempt("pkgutil.resolve_name('a b')"); attempt("pkgutil.resolve_name('pk.nope')")
attempt("pkgutil.iter_modules('x').__next__()")
show(pkgutil.extend_path(['q'], 'pk'), pkgutil.ModuleInfo(1,2,3))
show(res.files('pk'), res.files(pk).joinpath('data.txt').read_text(), res.read_text('pk','data.txt'), res.is_resource('pk','data.txt'), res.is_resource('pk','zip'))
with res.as_file(res.files('pk') / 'data.txt') as p: show(p.name)
with res.open_text('pk', 'data.txt') as f: show(f.read())
put('script.py', 'import sys\nprint(__name__, __file__.rpartition("/")[2], __spec__ and __spec__.name, __package__, sys.argv[0].rpartition("/")[2], given if "given" in globals() else None)\nresult = 5')
r = runpy.run_path(d + '/script.py', {'given': 3}); show(r['result'], sorted(k for k in r if k.startswith('__')))
r = runpy.run_path(d + '/script.py', run_name='__main__'); show(r['__name__'])
r = runpy.run_module('script', alter_sys=True, run_name='zed'); show(r['__name__'], r['__spec__'].name)
r = runpy.run_module('pk.a'); show(r['__name__'], r['__package__'])
attempt("runpy.run_module('pk')"); attempt("runpy.run_module('nope')"); attempt("runpy.run_module('.x')"); attempt("runpy.run_module('pk.a.b')"); attempt("runpy.run_path(d + '/nope.py')")
put('app/__main__.py', 'print("app", __name__, __package__)')
r = runpy.run_path(d + '/app'); show(r['__name__'])
attempt("runpy.run_module('sys')")
attempt("runpy.run_path(d+'/pk')")
