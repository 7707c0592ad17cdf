# What a label of idna may hold, and what of it is nothing.
for s in ('1_000'.join(['𝔸', '\u200d', 'Ⅷ']), 'Ⅷb\x1c', 'a\u200db', 'ü\x01', 'ü b', 'ü\x85', 'ü\u2028','bücher.example','\ufe0fx','ü\u3000x'):
    try: print(ascii(s), s.encode('idna'))
    except Exception as e: print(ascii(s), type(e).__name__, e)
# A label that fails has what was wrong with it for context, and directions must not be mixed.
for s in 'é\ud800', 'a.\ud800', 'é' * 70, 'a' * 70, '\u0627a', '\u05d0-', 'a..b', 'é..x', 'é.', 'xn--é', 'a' * 70 + '..b':
    try:
        print(ascii(s), s.encode('idna'))
    except UnicodeError as e:
        print(ascii(s)[:20], e, '<-', e.__context__)
