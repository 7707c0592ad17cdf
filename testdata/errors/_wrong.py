"""Shows what compile() says of wrong snippets: class, message, place and text."""


def show(snippets, mode="exec"):
    for source in snippets:
        try:
            compile(source, "<snippet>", mode)
            print(ascii(source), "is right")
        except SyntaxError as e:
            place = e.lineno, e.offset, e.end_lineno, e.end_offset
            print(ascii(source), "->", type(e).__name__, ascii(e.msg), *place, ascii(e.text), len(e.args))
