import csv
import io


def attempt(call, *args, **options):
    try:
        print(call(*args, **options))
    except Exception as e:
        print(type(e), e)


def read(text, **options):
    return list(csv.reader(text if isinstance(text, list) else text.splitlines(True), **options))


def write(*rows, **options):
    f = io.StringIO()
    writer = csv.writer(f, **options)
    return [writer.writerow(row) for row in rows], f.getvalue()


for text in ('a,b\r\n"c ""d""",e\n\n"x\ny",z', "a'b',c\n", '"a"b,c\n', '"a\n', 'é,"ü\u2028ö",\0', ' "a", "b"', '', [b"a"], [1], ["a\rb"],
             ["a\r\r\n"]):
    attempt(read, text)
    attempt(read, text, strict=True, skipinitialspace=True)
for quoting in range(6):
    attempt(read, '1,"2",3.5,,""', quoting=quoting)
    attempt(write, ["a", 1, None, 2.5, "", 'q"'], quoting=quoting, escapechar="\\")
    attempt(write, ["a,b", "c\rd"], quoting=quoting)
    attempt(write, [None], quoting=quoting)
    attempt(write, ["", 1], quoting=quoting, delimiter=" ", skipinitialspace=True)
attempt(read, "a\\,b,c\\\\", escapechar="\\")
attempt(read, '"a\\"b",c\\', escapechar="\\", doublequote=False)
attempt(write, ["a b", "c,d", 'e"f', "g\nh", "", True, 10**20, "é"], [""], [None], [], ["", ""], "abc")
attempt(write, ["a\"b"], doublequote=False)
attempt(write, ["!"], lineterminator="!")
attempt(write, 5)

for bad in ({"dialect": "nope"}, {"delimiter": ""}, {"delimiter": 5}, {"delimiter": None}, {"quotechar": "ab"}, {"quoting": 9},
            {"quoting": "x"}, {"foo": 1}, {"lineterminator": 5}, {"delimiter": "\n"}, {"delimiter": '"'}, {"escapechar": 4},
            {"quotechar": '"', "escapechar": '"'}, {"lineterminator": ","}, {"lineterminator": None}, {"quotechar": None}):
    attempt(read, "a", **bad)
attempt(csv.reader)
attempt(csv.reader, 5)
attempt(csv.writer, 5)


class Semicolons(csv.Dialect):
    delimiter = ";"
    quotechar = "'"
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL


csv.register_dialect("semicolons", Semicolons)
csv.register_dialect("pipes", "semicolons", delimiter="|")
print(sorted(csv.list_dialects()), csv.get_dialect("pipes").delimiter, write(["a|b", "c"], dialect="pipes"))
csv.unregister_dialect("pipes")
attempt(csv.get_dialect, "pipes")
attempt(csv.Dialect)

reader = csv.reader(["a,b\n", '"c\n', 'd"\n'])
print(reader.line_num, next(reader), reader.line_num, next(reader), reader.line_num, reader.dialect.quoting)
print(csv.field_size_limit(3))
attempt(read, "abcd")
csv.field_size_limit(131072)

f = io.StringIO()
writer = csv.DictWriter(f, ["name", "age"], restval="-")
print(writer.writeheader())
writer.writerows([{"name": "Ann", "age": 30}, {"name": "Bob"}])
attempt(writer.writerow, {"size": 1})
attempt(csv.DictWriter, f, ["a"], extrasaction="x")
print(repr(f.getvalue()))
rows = csv.DictReader(["a,b\n", "1,2\n", "\n", "3\n", "4,5,6\n"], restkey="rest", restval="none")
print(rows.fieldnames, list(rows), rows.line_num)

for sample in ("a;b;c\n1;2;3\n", '"a", "b"\n"c", "d"\n', "'a'|'b'\n", "abc", "a b\nc d\ne f", "12:30,x y\n1:45,z w\n"):
    try:
        d = csv.Sniffer().sniff(sample)
        print(repr(d.delimiter), d.quotechar, d.doublequote, d.skipinitialspace)
    except csv.Error as e:
        print(e)
print(csv.Sniffer().has_header("name,age\nbob,3\njim,4\n"), csv.Sniffer().has_header("1,2\n3,4\n"))
