# CPython says "doesn't" for an index into a sequence and "does not" else; bide always said "doesn't".
class C:
    pass


for x in ((1,), "a", {1}, C(), 1, None, len):
    for key in (0, "a", slice(None)):
        try:
            del x[key]
        except TypeError as e:
            print(e)
