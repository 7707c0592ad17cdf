# args: one two --flag
# stdin: first line\nsecond line\n
import sys
print(sys.argv[1:], sys.argv[0].endswith("stdin_and_args.py"))
print(input("prompt> "))
print(input())
try:
    input()
except EOFError as e:
    print(e)
