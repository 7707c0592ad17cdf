"""What finds the values of a document."""

import re

NUMBER_RE = re.compile(r'(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?')


def make_scanner(context):
    """A function that reads the value at a place, and says where it ends, with the options of a JSONDecoder."""
    return context.scan_once


py_make_scanner = c_make_scanner = make_scanner
