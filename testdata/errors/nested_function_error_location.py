def outer():
    def inner():
        class K:
            def method(self):
                return (lambda: self.nothing)()
        return K().method()
    return inner()


outer()
