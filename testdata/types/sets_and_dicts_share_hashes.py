class S(str): pass
class B(bytes): pass
d = dict.fromkeys(['a','b','c', S('d'), b'x', B(b'y'), 1, 2.5, (1,'a')])
s = set(d); print(len(s), len(s | set(list(d))), s == set(list(d)), s.difference(d), s ^ set(list(d)), frozenset(d) == s)
s.symmetric_difference_update(d); print(s)
d2 = dict.fromkeys(set(d)); print(d2 == d, all(k in d2 for k in list(d)), 'a' in d2, len(d2))
class DD(dict): pass
x = DD(d); print(set(x) == set(d), set(d).difference(x))
