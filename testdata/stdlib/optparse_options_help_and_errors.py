# optparse: every action and type, help in both layouts, and what is complained of.
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r)[:300])
    except BaseException as e:
        print(f"{type(e).__name__}: {e}"[:300])


import optparse, sys
from optparse import *
def p(**k):
    q = OptionParser(prog='prog', **k)
    q.add_option('-v', '--verbose', action='store_true', dest='verbose', default=False, help='be loud')
    q.add_option('-q', '--quiet', action='store_false', dest='verbose')
    q.add_option('-n', '--num', type='int', help='a number [default: %default]', default=3, metavar='N')
    q.add_option('-f', '--file', dest='filename', help='write to FILE', metavar='FILE')
    q.add_option('-x', type='float', dest='x')
    q.add_option('-c', '--choice', type='choice', choices=['a', 'b'], help='one of them, with a long help text that must be wrapped around at the end of the line')
    q.add_option('-a', '--append', action='append')
    q.add_option('-k', action='count', dest='k')
    q.add_option('--const', action='store_const', const=42, dest='cst')
    q.add_option('--two', nargs=2, type='int')
    q.add_option('--long-name-option-here', help='something')
    q.add_option('--secret', help=SUPPRESS_HELP)
    return q
for args in [[], ['-v'], ['-vq'], ['-n5'], ['-n', '5'], ['--num=7'], ['--num', '8'], ['--nu=9'], ['-f', 'x', 'a', 'b'], ['a', '-v', 'b'], ['--', '-v'], ['-'], ['-x1.5'], ['-c', 'a'], ['-a1', '-a', '2'], ['-kkk'], ['--const'], ['--two', '1', '2'], ['-vn3', 'z'], ['--file='], ['--verb'], ['--long=3'], ['-n', '-3']]:
    t(lambda: p().parse_args(args))
for args in [['-n', 'a'], ['-z'], ['--zzz'], ['-n'], ['--num'], ['-c', 'q'], ['--verbose=1'], ['--two', '1'], ['--f'], ['--qu=1'], ['-x', 'q'], ['--con=1'], ['--c']]:
    print(args)
    sys.stderr = sys.stdout
    t(lambda: p().parse_args(args))
    sys.stderr = sys.__stderr__
q = p(usage='%prog [options] ARG', description='Does things. ' * 10, epilog='The end.', version='%prog 1.0')
g = OptionGroup(q, 'Group', 'Of options that go together')
g.add_option('-g', action='store_true', help='gee')
q.add_option_group(g)
print(q.format_help()); print(q.get_usage()); print(q.get_version()); q.print_usage()
t(lambda: q.parse_args(['--version'])); t(lambda: q.parse_args(['-h']))
o, a = q.parse_args(['-v', 'x'])
print(o.verbose, o.num, a, o, o.__dict__ == eval(str(o)), o.ensure_value('zz', 5), o.zz)
t(lambda: q.add_option('-v')); t(lambda: q.add_option('x')); t(lambda: q.add_option('-yy')); t(lambda: q.add_option('--bad', action='zz')); t(lambda: q.add_option('--bad', type='zz')); t(lambda: q.add_option('--bad', foo=1)); t(lambda: q.add_option('--bad', action='store_true', type='int')); t(lambda: q.add_option('--bad', type='choice')); t(lambda: q.add_option())
def cb(option, opt, value, parser, *args, **kw): print('cb', opt, value, args, kw); setattr(parser.values, option.dest or 'cbv', value)
q = OptionParser(prog='p', conflict_handler='resolve')
q.add_option('-c', action='callback', callback=cb, callback_args=(1,), callback_kwargs={'k': 2})
q.add_option('-d', action='callback', callback=cb, type='int', dest='dd')
q.add_option('-c', '--cc', action='store_true')
t(lambda: q.parse_args(['-c', '-d', '5']))
q = OptionParser(); q.disable_interspersed_args(); q.add_option('-v', action='store_true'); t(lambda: q.parse_args(['a', '-v']))
q.set_defaults(v=7, w=8); t(lambda: q.parse_args([])); print(q.defaults, q.has_option('-v'), q.get_option('-v'), q.has_option('-z')); q.remove_option('-v'); t(lambda: q.remove_option('-v')); print(q.get_default_values())
q = OptionParser(usage=SUPPRESS_USAGE, add_help_option=False, prog='x'); q.add_option('-o', type='string'); print(repr(q.format_help()))
sys.stderr = sys.stdout
t(lambda: q.error('bad thing')); t(lambda: q.exit(3, 'bye\n')); t(lambda: q.exit())
sys.argv = ['prog.py', '-o', 'v', 'rest']; print(q.parse_args())
print(Values({'a': 1}), Values({'a': 1}) == Values({'a': 1}), Values({'a': 1}) == {'a': 1})
t(lambda: make_option('-a', '--all', type=int, default=NO_DEFAULT)); print(make_option('-a', '--all').get_opt_string(), str(make_option('-a', '--all')), make_option('--all-x').dest)
class MyOption(Option):
    TYPES = Option.TYPES + ('upper',); TYPE_CHECKER = dict(Option.TYPE_CHECKER, upper=lambda o, s, v: v.upper())
    ACTIONS = Option.ACTIONS + ('extend',); STORE_ACTIONS = Option.STORE_ACTIONS + ('extend',); TYPED_ACTIONS = Option.TYPED_ACTIONS + ('extend',); ALWAYS_TYPED_ACTIONS = Option.ALWAYS_TYPED_ACTIONS + ('extend',)
    def take_action(self, action, dest, opt, value, values, parser):
        if action == 'extend': values.ensure_value(dest, []).extend(value.split(','))
        else: Option.take_action(self, action, dest, opt, value, values, parser)
q = OptionParser(option_class=MyOption, prog='p'); q.add_option('-u', type='upper'); q.add_option('-e', action='extend', type='string')
t(lambda: q.parse_args(['-u', 'abc', '-e', '1,2', '-e3']))
for n, ty in [('0x1f','int'),('0b11','int'),('017','int'),('1e3','float'),('5','long'),('1j','complex'),('zz','complex')]:
    q = OptionParser(prog='p'); q.add_option('-n', type=ty); t(lambda: q.parse_args(['-n', n]))
q = OptionParser(prog='p', formatter=TitledHelpFormatter(), option_list=[make_option('-a', help='x')]); print(q.format_help())
