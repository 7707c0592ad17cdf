import sys
print(sys.version_info[:2], sys.version_info.major, sys.maxsize, sys.byteorder, sys.getrecursionlimit(), type(sys.path).__name__, sys.modules["sys"] is sys)
sys.stdout.write("written\n")
print(sys.stderr is not None, sys.implementation.name in ("cpython", "bide"), sys.float_info.max, sys.hexversion >> 24)
