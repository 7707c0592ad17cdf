from _one import value
