# What a format string ends or goes wrong in used to be told in other words, differently by str.format and string.Formatter.
import string

for text in '{x!}', '{x!}text', '{x!rr}', '{x!', '{x!r', '{x!:}', '{!}', '{x!}}', '{x!{}}', '{x:', '{x:a', '{x:{}', '{x:{y}}', '{x:{y', \
        '{', '{x', '{x[}', '{x[}]}', '{x[{]}', '{x!r!s}', '{a!r:{b!}}', '{x:!}', '{ !r}', '{x! r}', '{0:}}', '{0!r:{', '{x{':
    for what in text.format, lambda *a, **k: string.Formatter().format(text, *a, **k), lambda *a, **k: [*string.Formatter().parse(text)]:
        try:
            print(text, what(1, x=5))
        except Exception as e:
            print(text, type(e).__name__, e)
