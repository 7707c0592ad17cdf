# The locale C, and kinds of files by their names.
import locale, mimetypes

print(locale.setlocale(locale.LC_ALL, "C"), locale.getlocale(), locale.localeconv() == locale.localeconv(), sorted(locale.localeconv().items()))
for wrong in (lambda: locale.setlocale(locale.LC_ALL, "xx_YY"), lambda: locale.setlocale(99), lambda: locale.setlocale("x"),
              lambda: locale.currency(5), lambda: locale.strxfrm("a\0")):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)
print(locale.format_string("%d %s %.2f", (1234567, "x", 1234.5), grouping=True), locale.format_string("%5.1f%%", 3), locale.format_string("%(a)d", {"a": 5}))
print(locale.str(3.14159265358979), locale.atof("1.5"), locale.atoi("12"), locale.strcoll("a", "b"), locale.strcoll("b", "b"), sorted("bBaA", key=locale.strxfrm))
print(locale.delocalize("1.5"), locale.localize("1234.5"), locale.LC_ALL, locale.LC_NUMERIC, locale.CHAR_MAX)

mimetypes.init([])
db = mimetypes.MimeTypes()
for name in ("a.html", "b.tar.gz", "c.tgz", "d.PNG", "e", "f.nope", "g.svgz", "x/y.py", "h.bz2", "http://host/p/q.json?x.txt", "data:image/png;base64,xx",
             "data:,x", "data:x", "i.js", "j.tar.xz", "k.wav", ".bashrc", "l.Z", "m.md", "n.webp"):
    print(name, db.guess_type(name))
print(db.guess_type("a.mid"), db.guess_type("a.mid", strict=False), db.guess_file_type("http://a/b.txt"))
for kind in ("text/plain", "image/jpeg", "text/html", "no/kind", "audio/midi", "APPLICATION/JSON", "video/mpeg"):
    print(kind, db.guess_extension(kind), db.guess_all_extensions(kind), db.guess_all_extensions(kind, strict=False))
db.add_type("x/y", ".html")
print(db.guess_type("a.html"), db.guess_all_extensions("x/y"), mimetypes.read_mime_types("/nonexistent"), mimetypes.inited)
