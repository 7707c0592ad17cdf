# A match could be gone through like a list of its groups, and groupindex without names was a mapping proxy.
import re

m = re.match('(a)(b)', 'ab')
for do in (lambda: list(m), lambda: [*m], lambda: 'a' in m, lambda: iter(m)):
    try:
        print(do())
    except TypeError as e:
        print(e)
try:
    a, b = m
except TypeError as e:
    print(e)
print(m[0], m[1], m.re.groupindex, re.compile('(?P<n>a)').groupindex)
