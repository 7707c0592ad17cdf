def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == "."):
                j += 1
            yield "num", float(text[i:j]) if "." in text[i:j] else int(text[i:j])
            i = j
        elif c in "+-*/()":
            yield "op", c
            i += 1
        else:
            raise SyntaxError(f"bad character {c!r} at {i}")
    yield "end", None


class Parser:
    def __init__(self, text):
        self.tokens = tokenize(text)
        self.kind, self.value = next(self.tokens)

    def advance(self):
        old = self.value
        self.kind, self.value = next(self.tokens)
        return old

    def expr(self):
        left = self.term()
        while self.value in ("+", "-"):
            op = self.advance()
            right = self.term()
            left = left + right if op == "+" else left - right
        return left

    def term(self):
        left = self.factor()
        while self.value in ("*", "/"):
            left = left * self.factor() if self.advance() == "*" else left / self.factor()
        return left

    def factor(self):
        if self.value == "-":
            self.advance()
            return -self.factor()
        if self.value == "(":
            self.advance()
            v = self.expr()
            self.advance()
            return v
        if self.kind != "num":
            raise SyntaxError(f"unexpected {self.value!r}")
        return self.advance()


for text in ("1 + 2 * 3", "(1 + 2) * 3", "-4 / (1 - 3)", "2 * (3 + 4) * 5", "1.5 * 4", "1 +", "2 $ 3", "1 / 0"):
    try:
        print(text, "=", Parser(text).expr())
    except (SyntaxError, ZeroDivisionError) as e:
        print(text, "->", type(e).__name__, e)
