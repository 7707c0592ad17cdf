# What a label of idna may hold, and what of it is nothing.
for s in ('1_000'.join(['𝔸', '\u200d', 'Ⅷ']), 'Ⅷb\x1c', 'a\u200db', 'ü\x01', 'ü b', 'ü\x85', 'ü\u2028','bücher.example','\ufe0fx','ü\u3000x'):
    try: print(ascii(s), s.encode('idna'))
    except Exception as e: print(ascii(s), type(e).__name__, e)
