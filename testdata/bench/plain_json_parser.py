# A parser for JSON written out: characters, positions, dicts and recursion.
def parse(text):
    value, at = parse_value(text, skip(text, 0))
    assert skip(text, at) == len(text)
    return value


def skip(text, at):
    while at < len(text) and text[at] in " \n\t":
        at += 1
    return at


def parse_value(text, at):
    c = text[at]
    if c == "{":
        return parse_object(text, skip(text, at + 1))
    if c == "[":
        return parse_array(text, skip(text, at + 1))
    if c == '"':
        return parse_string(text, at + 1)
    for word, value in (("true", True), ("false", False), ("null", None)):
        if text.startswith(word, at):
            return value, at + len(word)
    end = at
    while end < len(text) and text[end] in "+-.0123456789e":
        end += 1
    number = text[at:end]
    return (float(number) if "." in number or "e" in number else int(number)), end


def parse_object(text, at):
    result = {}
    while text[at] != "}":
        key, at = parse_string(text, at + 1)
        at = skip(text, at)
        assert text[at] == ":"
        result[key], at = parse_value(text, skip(text, at + 1))
        at = skip(text, at)
        if text[at] == ",":
            at = skip(text, at + 1)
    return result, at + 1


def parse_array(text, at):
    result = []
    while text[at] != "]":
        value, at = parse_value(text, at)
        result.append(value)
        at = skip(text, at)
        if text[at] == ",":
            at = skip(text, at + 1)
    return result, at + 1


def parse_string(text, at):
    parts = []
    while (c := text[at]) != '"':
        if c == "\\":
            at += 1
            c = {"n": "\n", "t": "\t"}.get(text[at], text[at])
        parts.append(c)
        at += 1
    return "".join(parts), at + 1


RECORD = '{"id": %d, "name": "number \\"%d\\"", "tags": ["a", "bc", "def"], "size": {"w": 1.5, "h": -2e3}, "ok": true, "none": null}'
document = "[" + ", ".join(RECORD % (n, n) for n in range(15_000)) + "]"
records = parse(document)
print(len(records), records[99], sum(r["size"]["w"] + r["id"] for r in records))
