public = "seen"
hidden = "not in __all__"
_private = 1
__all__ = ["public"]
