import _one
