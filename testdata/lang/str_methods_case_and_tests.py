for s in ("hello World", "HELLO", "123", "abc1", "", " \t", "Straße", "ǅ", "éa", "Title Case", "_id", "1a", "½", "٣"):
    print(repr(s), s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), s.isalpha(), s.isdigit(), s.isalnum(),
          s.isspace(), s.isupper(), s.islower(), s.istitle(), s.isidentifier(), s.isnumeric(), s.isdecimal(), s.isascii(), s.isprintable())
