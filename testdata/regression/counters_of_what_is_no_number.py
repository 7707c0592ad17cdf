# The operators of Counter compared and subtracted in another order than CPython's, which shows when counts are no numbers.
from collections import Counter

letters, mixed, words = Counter('abc'), Counter({'a': 1, 'z': 'b'}), Counter({'z': 'b'})


def attempt(text):
    a, b = Counter(left), Counter(right)
    try:
        print(text, eval(text, {'a': a, 'b': b}))
    except TypeError as e:
        print(text, e)


for left, right in (letters, mixed), (words, Counter('zz')), (words, letters), (letters, words), (Counter(a=-2, b=3), letters):
    for text in 'a + b', 'a - b', 'a | b', 'a & b', '+a', '-b', 'a <= b', 'a == b', 'a > b':
        attempt(text)
