# Command lines of every kind: what they mean, what help says, and what is wrong with them.
import argparse
import os
import sys

os.environ['COLUMNS'] = '80'
sys.stderr = sys.stdout


def attempt(parser, line):
    try:
        print(line, '->', parser.parse_args(line.split()))
    except SystemExit as e:
        print(line, 'exits', e.code)


parser = argparse.ArgumentParser(prog='tool', description='Does   things\nto files.', epilog='That is all.')
parser.add_argument('source', help='where to read')
parser.add_argument('rest', nargs='*', type=int, help='numbers')
parser.add_argument('-v', '--verbose', action='count', default=0, help='say more')
parser.add_argument('-o', '--output', metavar='FILE', default='out', help='where to write (default: %(default)s)')
parser.add_argument('--size', type=int, required=True, help='how large: a help text that is long enough to be wrapped at the edge')
parser.add_argument('--mode', choices=['fast', 'slow'], help='one of %(choices)s')
parser.add_argument('--pair', nargs=2, metavar=('A', 'B'))
parser.add_argument('--many', nargs='+')
parser.add_argument('--maybe', nargs='?', const='const')
parser.add_argument('--colour', action=argparse.BooleanOptionalAction, default=True)
parser.add_argument('-D', dest='defines', action='append')
parser.add_argument('--hidden', help=argparse.SUPPRESS)
parser.add_argument('--version', action='version', version='%(prog)s 1.0')
group = parser.add_mutually_exclusive_group()
group.add_argument('-q', '--quiet', action='store_true')
group.add_argument('--loud', action='store_false')
parser.print_help()
parser.print_usage()
for line in ('f --size 3', 'f 1 2 --size=3 -vv -ofile', 'f --siz 3 --pair a b --many x y z', 'f --size x', '--size 3', 'f', 'f --size 3 --mode odd',
             'f --size 3 --maybe', 'f --size 3 --maybe=1 --no-colour', 'f --size 3 -Da -D b', 'f --size 3 -q --loud', 'f --size 3 --unknown',
             'f --size 3 --m', 'f --size', 'f --size 3 --pair a', 'f --size 3 -- -1', 'f --size 3 -5', 'f --size 3 x', '--version', '-vqo out f --size 1',
             'f --size 3 --quiet=1', '-h'):
    attempt(parser, line)
print(parser.parse_known_args(['f', '--size', '1', '--odd', '7']))

parser = argparse.ArgumentParser(prog='git', formatter_class=argparse.ArgumentDefaultsHelpFormatter)
parser.add_argument('--dir', default='.', help='folder')
commands = parser.add_subparsers(dest='command', title='commands', description='what to do', required=True, help='one of these')
clone = commands.add_parser('clone', help='copy a repository', aliases=['cp'])
clone.add_argument('url')
clone.add_argument('--depth', type=int, default=1, help='how deep')
push = commands.add_parser('push', help='send')
push.set_defaults(func='pushing')
parser.print_help()
clone.print_help()
for line in ('clone x', '--dir a cp x --depth 2', 'push', 'pull', '', 'clone', 'push extra', 'clone -h'):
    attempt(parser, line)


def even(text):
    if int(text) % 2:
        raise argparse.ArgumentTypeError(f'{text} is odd')
    return int(text)


parent = argparse.ArgumentParser(add_help=False)
parent.add_argument('--shared', action='store_const', const=7)
parser = argparse.ArgumentParser('p', parents=[parent], usage='%(prog)s [options]', exit_on_error=False, formatter_class=argparse.RawTextHelpFormatter,
                                 description='kept\n  as is')
numbers = parser.add_argument_group('numbers', 'about them')
numbers.add_argument('--even', type=even, help='line one\nline two')
numbers.add_argument('--extend', action='extend', nargs='*', type=float)
needed = parser.add_mutually_exclusive_group(required=True)
needed.add_argument('--this', action='store_true')
needed.add_argument('--that', action='store_true')
print(parser.format_help())
for line in ('--even 2 --this', '--even 3 --this', '--even x --this', '--shared --that --extend 1 2 --extend 3', '--even 2'):
    try:
        print(parser.parse_args(line.split()))
    except argparse.ArgumentError as e:
        print(e)
for wrong in (lambda: parser.add_argument('--even'), lambda: parser.add_argument('x', action='odd'), lambda: parser.add_argument('x', type='int'),
              lambda: parser.add_argument('x', required=True), lambda: parser.add_argument('--n', nargs=0), lambda: parser.add_argument('--n', metavar=('a', 'b'))):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
print(argparse.Namespace(a=1, b='x'), argparse.Namespace(a=1) == argparse.Namespace(a=1), 'a' in argparse.Namespace(a=1))
