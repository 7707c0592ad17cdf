# Comparing files and folders, lines of several files, colours.
import colorsys, filecmp, fileinput, io, os, sys, tempfile

folder = tempfile.mkdtemp()
os.chdir(folder)


def put(name, text):
    os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
    with open(name, "w") as f:
        f.write(text)
    os.utime(name, (1e9, 1e9 + len(name)))


for name, text in {"l/same": "a", "r/same": "a", "l/diff": "a\n", "r/diff": "bcd", "l/left": "", "r/right": "", "l/sub/x": "1", "r/sub/x": "2",
                   "l/odd": "", "r/odd/file": "", "l/CVS": ""}.items():
    put(name, text)
print(filecmp.cmp("l/same", "r/same"), filecmp.cmp("l/same", "r/diff"), filecmp.cmp("l/sub/x", "r/sub/x"),
      filecmp.cmp("l/sub/x", "r/sub/x", shallow=False), filecmp.cmp("l", "r"))
d = filecmp.dircmp("l", "r")
print(d.left_list, d.right_list, d.common, d.left_only, d.right_only, d.common_dirs, d.common_files, d.common_funny)
print(d.same_files, d.diff_files, d.funny_files, list(d.subdirs), d.subdirs["sub"].common)
d.report()
d.report_full_closure()
print(filecmp.cmpfiles("l", "r", ["same", "diff", "nope"]))
try:
    d.other
except AttributeError as e:
    print(e)

put("one", "a\nb\n")
put("two", "c")
with fileinput.input(["one", "two"]) as f:
    for line in f:
        print(repr(line), f.filename(), f.lineno(), f.filelineno(), f.isfirstline(), f.isstdin(), fileinput.lineno())
for line in fileinput.input("one", inplace=True, backup=".old"):
    print(line.upper(), end="")
fileinput.close()
print(open("one").read(), open("one.old").read(), sorted(os.listdir()))
sys.stdin = io.StringIO("in\n")
f = fileinput.FileInput(["two", "-", "one"], mode="r", openhook=fileinput.hook_encoded("utf-8"))
print(f.readline(), f.readline(), f.filename(), f.isstdin(), f.nextfile(), list(f), f.readline(), f.fileno())
for wrong in (lambda: fileinput.filename(), lambda: fileinput.FileInput(mode="w"), lambda: fileinput.FileInput(openhook=1),
              lambda: fileinput.FileInput(inplace=1, openhook=len), lambda: list(fileinput.input("nope"))):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)

steps = (0.0, 0.2, 0.5, 1.0)
for r in steps:
    for g in steps:
        for b in steps:
            for there, back in ((colorsys.rgb_to_hls, colorsys.hls_to_rgb), (colorsys.rgb_to_hsv, colorsys.hsv_to_rgb),
                                (colorsys.rgb_to_yiq, colorsys.yiq_to_rgb)):
                print(*(round(x, 9) for x in there(r, g, b)), *(round(x, 9) for x in back(r, g, b)), end="; ")
    print()
