# Settings in sections: reading, references between values, conversions, writing, and what is wrong with them.
import configparser, io, sys
from configparser import *

TEXT = """\
# a comment
[DEFAULT]
base = /srv
Alive: yes
[paths]
home=%(base)s/home
log : %(home)s/log
  continued
	more

; another
empty =
many = a
    b

    c
[Numbers]
one = 1
pi=3.14
off = OFF
percent = 100%%
"""
c = ConfigParser()
c.read_string(TEXT)
print(c.sections(), c.options("paths"), c.defaults(), len(c), list(c), "paths" in c, "DEFAULT" in c, "nope" in c)
for section in c:
    print(section, [(k, c[section][k]) for k in c[section]], c[section])
n = c["Numbers"]
print(n.getint("one"), n.getfloat("pi"), n.getboolean("off"), n.getboolean("alive"), n["percent"], n.get("none"), n.get("none", "x"), n.getint("none", 5))
print(c.get("paths", "log", raw=True), c.get("paths", "HOME", vars={"base": "/tmp"}), c.get("x", "y", fallback="z"), c.items("Numbers"), c.has_option("paths", "BASE"))


def attempt(f, *args, **kw):
    try:
        print("->", repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, "|", str(e).replace("\n", "/"), "|", e.args)


attempt(c.get, "nope", "x")
attempt(c.get, "paths", "nope")
attempt(c.getint, "Numbers", "pi")
attempt(c.getboolean, "Numbers", "pi")
attempt(c.__getitem__, "nope")
attempt(n.__getitem__, "nope")
attempt(c.add_section, "paths")
attempt(c.add_section, "DEFAULT")
attempt(c.add_section, 5)
attempt(c.set, "paths", "a", 5)
attempt(c.set, "nope", "a", "5")
attempt(c.set, "paths", "a", "5%")
attempt(c.options, "nope")
attempt(c.items, "nope")
attempt(c.remove_option, "nope", "x")
attempt(c.read, ["/nonexistent.ini"])
for bad in ("a = 1", "[a]\nx", "[a]\nx=1\nx=2", "[a]\n[a]", "[a]\n=1\ny", "[a]\nx: %(y)s", "[a]\nx: %(x)s", "[a]\nx: %y", "[a]\nx: %(y"):
    fresh = ConfigParser()
    attempt(lambda: fresh.read_string(bad, "<test>") or fresh.get("a", "x"))
c["new"] = {"x": 1, "Y": "two\nlines"}
c["Numbers"]["three"] = "3"
del c["Numbers"]["pi"]
c.remove_option("paths", "many")
c.remove_section("nope")
out = io.StringIO()
c.write(out)
print(out.getvalue())
c.write(sys.stdout, space_around_delimiters=False)
e = ConfigParser(interpolation=ExtendedInterpolation(), allow_no_value=True, delimiters="=", inline_comment_prefixes="#", converters={"list": str.split})
e.optionxform = str
e.read_string("[a]\nKey = ${b:Other} $$ # gone\nflag\nlist = 1 2 3\nself=${list}\n[b]\nOther=o ${Third}\nThird=3\nBad=${a:no}\nWorse=${x\nWorst=$x\n")
print(e["a"]["Key"], e["a"]["flag"], e["a"].getlist("list"), e.getlist("a", "self"), "key" in e["a"], e.get("b", "Other"))
for name in "Bad", "Worse", "Worst":
    attempt(e.get, "b", name)
raw = RawConfigParser({"d": "%x"})
raw.read_dict({"s": {"a": 1, "b": None}})
print(raw.get("s", "a"), raw.get("s", "d"), raw["s"]["b"], raw.popitem(), list(raw.converters))
attempt(raw.popitem)
u = ConfigParser(allow_unnamed_section=True)
u.read_string("top = 1\n[s]\nx=2")
print(u.get(UNNAMED_SECTION, "top"), u.sections())
u.write(sys.stdout)
attempt(ConfigParser, interpolation=5)
strict = ConfigParser(strict=False, empty_lines_in_values=False)
strict.read_string("[a]\nx=1\n[a]\nx=2\n  y\n\n  z=3\n")
print(dict(strict["a"]))
attempt(lambda: ConfigParser(allow_no_value=True).read_string("[a]\nkey\n  more"))
