# bide: extras
# A pattern that backtracks without end gives up; the loop and the pattern go on.
import re

hostile = re.compile(r"(a+)+$")
try:
    hostile.match("a" * 60 + "b")
except RuntimeError as e:
    print(str(e).split(" after ")[0])
print(hostile.match("aaa"))
