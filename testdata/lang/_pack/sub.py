from . import other
from .other import name as where


def deep():
    return "deep " + other.name
