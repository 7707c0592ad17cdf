"""The parser of argparse: what it is told to expect, and what it makes of a command line."""

import os as _os
import re as _re
import sys as _sys

import argparse as _argparse
from argparse import (_AppendAction, _AppendConstAction, _AttributeHolder, _CountAction, _ExtendAction, _HelpAction, _name_of,
                      _StoreAction, _StoreConstAction, _StoreFalseAction, _StoreTrueAction, _SubParsersAction, _UNRECOGNIZED,
                      _VersionAction, ArgumentError, ArgumentTypeError, Namespace)
from argparse._help import HelpFormatter, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE

_ACTIONS = {None: _StoreAction, 'store': _StoreAction, 'store_const': _StoreConstAction, 'store_true': _StoreTrueAction,
            'store_false': _StoreFalseAction, 'append': _AppendAction, 'append_const': _AppendConstAction, 'count': _CountAction,
            'help': _HelpAction, 'version': _VersionAction, 'parsers': _SubParsersAction, 'extend': _ExtendAction}
_NEGATIVE_NUMBER = _re.compile(r'^-(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)$')


class _ActionsContainer:
    """Holds arguments: a parser, or a group in one."""

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description, self.prefix_chars = description, prefix_chars
        self.argument_default, self.conflict_handler = argument_default, conflict_handler
        self._registries = {'action': dict(_ACTIONS), 'type': {None: lambda text: text}}
        self._actions, self._option_string_actions = [], {}
        self._action_groups, self._mutually_exclusive_groups = [], []
        self._defaults = {}
        self._has_negative_number_optionals = []
        if conflict_handler not in ('error', 'resolve'):
            raise ValueError(f'invalid conflict_resolution value: {conflict_handler!r}')

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        try:
            return self._registries[registry_name].get(value, default)
        except TypeError:
            return default

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        chars = self.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and 'dest' in kwargs:
                raise ValueError('dest supplied twice for positional argument')
            kwargs = self._positional_kwargs(*args, **kwargs)
        else:
            kwargs = self._optional_kwargs(*args, **kwargs)
        if 'default' not in kwargs:
            if kwargs['dest'] in self._defaults:
                kwargs['default'] = self._defaults[kwargs['dest']]
            elif self.argument_default is not None:
                kwargs['default'] = self.argument_default
        name = kwargs.pop('action', None)
        cls = self._registry_get('action', name, name)
        if not callable(cls):
            raise ValueError(f'unknown action "{cls}"')
        action = cls(**kwargs)
        convert = self._registry_get('type', action.type, action.type)
        if not callable(convert):
            raise ValueError(f'{convert!r} is not callable')
        if convert is _argparse.FileType:
            raise ValueError(f'{convert!r} is a FileType class object, instance of it must be passed')
        if hasattr(self, '_get_formatter'):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError('length of metavar tuple does not match nargs') from None
        return self._add_action(action)

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for option in action.option_strings:
            self._option_string_actions[option] = action
            if _NEGATIVE_NUMBER.match(option) and not self._has_negative_number_optionals:
                self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _check_conflict(self, action):
        conflicts = [(s, self._option_string_actions[s]) for s in action.option_strings if s in self._option_string_actions]
        if not conflicts:
            return
        if self.conflict_handler == 'error':
            names = ', '.join(s for s, _ in conflicts)
            raise ArgumentError(action, f'conflicting option string{"" if len(conflicts) == 1 else "s"}: {names}')
        for option, other in conflicts:
            other.option_strings.remove(option)
            self._option_string_actions.pop(option, None)
            if not other.option_strings:
                other.container._remove_action(other)

    def _positional_kwargs(self, dest, **kwargs):
        if 'required' in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get('nargs')
        if nargs == 0:
            raise ValueError('nargs for positionals must be != 0')
        kwargs['required'] = nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS) or (
            nargs == ZERO_OR_MORE and 'default' not in kwargs)
        if kwargs.get('action') in ('store_true', 'store_false', 'store_const', 'append_const', 'count', 'help', 'version'):
            kwargs.pop('required')
        return dict(kwargs, dest=dest, option_strings=[])

    def _optional_kwargs(self, *args, **kwargs):
        for option in args:
            if option[0] not in self.prefix_chars:
                raise ValueError(f'invalid option string {option!r}: must start with a character {self.prefix_chars!r}')
        dest = kwargs.pop('dest', None)
        if dest is None:
            long = [o for o in args if len(o) > 1 and o[1] in self.prefix_chars]
            dest = (long or args)[0].lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(f'dest= is required for options like {(long or args)[0]!r}')
            dest = dest.replace('-', '_')
        return dict(kwargs, dest=dest, option_strings=list(args))


class _ArgumentGroup(_ActionsContainer):
    """Arguments under a heading of their own."""

    def __init__(self, container, title=None, description=None, **kwargs):
        kwargs.setdefault('conflict_handler', container.conflict_handler)
        kwargs.setdefault('prefix_chars', container.prefix_chars)
        kwargs.setdefault('argument_default', container.argument_default)
        super().__init__(description=description, **kwargs)
        self.title, self._group_actions, self._container = title, [], container
        self._registries, self._actions = container._registries, container._actions
        self._option_string_actions, self._defaults = container._option_string_actions, container._defaults
        self._has_negative_number_optionals = container._has_negative_number_optionals
        self._mutually_exclusive_groups = container._mutually_exclusive_groups

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    """Arguments of which only one may be given."""

    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Takes command lines apart."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter,
                 prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error', add_help=True,
                 allow_abbrev=True, exit_on_error=True):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default, conflict_handler)
        self.prog = _os.path.basename(_sys.argv[0]) if prog is None else prog
        self.usage, self.epilog, self.formatter_class = usage, epilog, formatter_class
        self.fromfile_prefix_chars, self.add_help = fromfile_prefix_chars, add_help
        self.allow_abbrev, self.exit_on_error = allow_abbrev, exit_on_error
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group('options')
        self._subparsers = None
        if add_help:
            char = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(char + 'h', char * 2 + 'help', action='help', default=SUPPRESS, help='show this help message and exit')
        for parent in parents:
            self._take_over(parent)

    def _take_over(self, parent):
        groups = {group.title: group for group in self._action_groups}
        placed = set()
        for group in parent._action_groups:
            mine = groups.get(group.title) or self.add_argument_group(group.title, group.description)
            for action in group._group_actions:
                mine._add_action(action)
                placed.add(action)
        for group in parent._mutually_exclusive_groups:
            mine = self.add_mutually_exclusive_group(required=group.required)
            mine._group_actions += group._group_actions
        self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in ('prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help')]

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def add_subparsers(self, **kwargs):
        """Add commands that have parsers of their own."""
        if self._subparsers is not None:
            raise ValueError('cannot have multiple subparser arguments')
        kwargs.setdefault('parser_class', type(self))
        if 'title' in kwargs or 'description' in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop('title', 'subcommands'), kwargs.pop('description', None))
        else:
            self._subparsers = self._positionals
        if kwargs.get('prog') is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, [a for a in self._actions if not a.option_strings], self._mutually_exclusive_groups, '')
            kwargs['prog'] = formatter.format_help().strip()
        cls = self._registry_get('action', kwargs.pop('action', 'parsers'))
        action = cls(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    # Parsing.

    def parse_args(self, args=None, namespace=None):
        """Read the command line into a namespace; wrong ones end the program with a message."""
        found, rest = self.parse_known_args(args, namespace)
        if rest:
            self._complain(f'unrecognized arguments: {" ".join(rest)}')
        return found

    def _complain(self, message):
        if self.exit_on_error:
            self.error(message)
        raise ArgumentError(None, message)

    def parse_known_args(self, args=None, namespace=None):
        """parse_args() that gives what it does not know as a list, beside the namespace."""
        return self._parse(args, namespace, False)

    def parse_intermixed_args(self, args=None, namespace=None):
        """parse_args() with options and arguments in any order."""
        found, rest = self.parse_known_intermixed_args(args, namespace)
        if rest:
            self._complain(f'unrecognized arguments: {" ".join(rest)}')
        return found

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """parse_known_args() with options and arguments in any order."""
        return self._parse(args, namespace, True)

    def _parse(self, args, namespace, intermixed):
        args = list(_sys.argv[1:] if args is None else args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if self.exit_on_error:
            try:
                rest = _Parse(self, args, namespace, intermixed).run()
            except ArgumentError as e:
                self.error(str(e))
        else:
            rest = _Parse(self, args, namespace, intermixed).run()
        if hasattr(namespace, _UNRECOGNIZED):
            rest += getattr(namespace, _UNRECOGNIZED)
            delattr(namespace, _UNRECOGNIZED)
        return namespace, rest

    def convert_arg_line_to_args(self, arg_line):
        """The arguments in a line of a file; derived classes may override it."""
        return [arg_line]

    # Values.

    def _get_values(self, action, texts):
        nargs = action.nargs
        if nargs == PARSER or nargs == REMAINDER:
            values = [self._get_value(action, text) for text in texts]
            if nargs == PARSER:
                self._check_value(action, values[0])
            return values
        if not texts and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = self._get_value(action, value)
            return value
        if not texts and nargs == ZERO_OR_MORE and not action.option_strings:
            return action.default if action.default is not None else []
        if nargs in (None, OPTIONAL) and len(texts) == 1:
            value = self._get_value(action, texts[0])
            self._check_value(action, value)
            return value
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self._get_value(action, text) for text in texts]
        for value in values:
            self._check_value(action, value)
        return values

    def _get_value(self, action, text):
        convert = self._registry_get('type', action.type, action.type)
        try:
            return convert(text)
        except ArgumentTypeError as e:
            raise ArgumentError(action, str(e)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, f'invalid {name} value: {text!r}') from None

    def _check_value(self, action, value):
        choices = action.choices
        if choices is None:
            return
        if isinstance(choices, str):
            choices = list(choices)
        if value not in choices:
            shown = ', '.join(map(repr, action.choices))
            raise ArgumentError(action, f'invalid choice: {value!r} (choose from {shown})')

    # Help.

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        """The usage line."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        """The help text."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        """Print the usage line."""
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        """Print the help text."""
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (_sys.stderr if file is None else file).write(message)

    def exit(self, status=0, message=None):
        """End the program."""
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        """Print the usage and a message, and end the program with exit code 2."""
        self.print_usage(_sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')


_PATTERNS = {None: '(-*A-*)', OPTIONAL: '(-*A?-*)', ZERO_OR_MORE: '(-*[A-]*)', ONE_OR_MORE: '(-*A[A-]*)', REMAINDER: '([AO-]*)',
             PARSER: '(-*A[-AO]*)', SUPPRESS: '(-*)'}


class _Parse:
    """One command line being parsed: each word is an option (O), an argument (A) or the -- that ends options."""

    def __init__(self, parser, args, namespace, intermixed):
        self.parser, self.namespace, self.intermixed = parser, namespace, intermixed
        self.args = self._with_files(args) if parser.fromfile_prefix_chars is not None else args
        self.positionals = [a for a in parser._actions if not a.option_strings]
        self.options = {}
        self.extras, self.seen, self.seen_values = [], set(), set()
        self.loose = []  # of intermixed words, those that are arguments
        kinds = []
        words = iter(enumerate(self.args))
        for i, word in words:
            if word == '--':
                kinds.append('-')
                kinds += ['A' for _ in words]
                break
            option = self._option(word)
            if option is not None:
                self.options[i] = option
            kinds.append('A' if option is None else 'O')
        self.kinds = ''.join(kinds)

    def _with_files(self, args):
        words = []
        for word in args:
            if not word or word[0] not in self.parser.fromfile_prefix_chars:
                words.append(word)
                continue
            try:
                with open(word[1:]) as file:
                    for line in file.read().splitlines():
                        words += self._with_files(self.parser.convert_arg_line_to_args(line))
            except OSError as e:
                raise ArgumentError(None, str(e)) from None
        return words

    def _option(self, word):
        """What a word may mean as an option: a list of (action, option, separator, argument); None for an argument."""
        parser = self.parser
        if not word or word[0] not in parser.prefix_chars:
            return None
        if word in parser._option_string_actions:
            return [(parser._option_string_actions[word], word, None, None)]
        if len(word) == 1:
            return None
        option, sep, argument = word.partition('=')
        if sep and option in parser._option_string_actions:
            return [(parser._option_string_actions[option], option, sep, argument)]
        found = self._abbreviated(word)
        if found:
            return found
        if _NEGATIVE_NUMBER.match(word) and not parser._has_negative_number_optionals:
            return None
        if ' ' in word:
            return None
        return [(None, word, None, None)]

    def _abbreviated(self, word):
        parser, chars = self.parser, self.parser.prefix_chars
        found = []
        if word[1] in chars:
            if parser.allow_abbrev:
                prefix, sep, argument = word.partition('=')
                for option, action in parser._option_string_actions.items():
                    if option.startswith(prefix):
                        found.append((action, option, sep or None, argument if sep else None))
            return found
        short, rest = word[:2], word[2:]
        prefix, sep, argument = word.partition('=')
        for option, action in parser._option_string_actions.items():
            if option == short:
                found.append((action, option, '=' if rest.startswith('=') else '', rest[1:] if rest.startswith('=') else rest))
            elif parser.allow_abbrev and option.startswith(prefix):
                found.append((action, option, sep or None, argument if sep else None))
        return found

    def run(self):
        last = max(self.options, default=-1)
        i = 0
        while i <= last:
            following = min(n for n in self.options if n >= i)
            if not self.intermixed and i != following:
                end = self._positionals(i)
                if end > i:
                    i = end
                    continue
            if i not in self.options:
                (self.loose if self.intermixed else self.extras).extend(self.args[i:following])
                i = following
            i = self._optional(i)
        if self.intermixed:
            self._intermixed_rest(i)
        else:
            i = self._positionals(i)
            self.extras += self.args[i:]
        self._check_required()
        return self.extras

    def _intermixed_rest(self, i):
        words = self.loose + [w for w in self.args[i:] if w != '--']
        self.args, self.kinds = words, 'A' * len(words)
        end = self._positionals(0)
        self.extras += words[end:]

    def _take(self, action, texts, option=None):
        self.seen.add(action)
        values = self.parser._get_values(action, texts)
        if values is not action.default or texts:
            self.seen_values.add(action)
            for group in self.parser._mutually_exclusive_groups:
                if action in group._group_actions:
                    for other in group._group_actions:
                        if other is not action and other in self.seen_values:
                            raise ArgumentError(action, f'not allowed with argument {_name_of(other)}')
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def _optional(self, i):
        found = self.options[i]
        if len(found) > 1:
            names = ', '.join(option for _, option, _, _ in found)
            raise ArgumentError(None, f'ambiguous option: {self.args[i]} could match {names}')
        action, option, sep, argument = found[0]
        while True:
            if action is None:
                self.extras.append(self.args[i])
                return i + 1
            if argument is None:
                break
            n = self._match(action, 'A')
            if n == 0 and sep == '' and option[1] not in self.parser.prefix_chars and argument:
                self._take(action, [], option)
                option = option[0] + argument[0]
                rest = argument[1:]
                action = self.parser._option_string_actions.get(option)
                if action is None:
                    raise ArgumentError(found[0][0], f'ignored explicit argument {argument!r}')
                sep, argument = ('=', rest[1:]) if rest.startswith('=') else ('', rest) if rest else (None, None)
                continue
            if n == 1:
                self._take(action, [argument], option)
                return i + 1
            raise ArgumentError(action, f'ignored explicit argument {argument!r}')
        start = i + 1
        end = start + self._match(action, self.kinds[start:])
        self._take(action, [w for w in self.args[start:end]], option)
        return end

    def _match(self, action, kinds):
        """How many words the action takes."""
        match = _re.match(self._pattern(action), kinds)
        if match is None:
            nargs = action.nargs
            text = {None: 'expected one argument', OPTIONAL: 'expected at most one argument',
                    ONE_OR_MORE: 'expected at least one argument'}.get(nargs)
            if text is None:
                text = f'expected {nargs} argument' + ('' if nargs == 1 else 's')
            raise ArgumentError(action, text)
        return len(match.group(1))

    def _pattern(self, action):
        nargs = action.nargs
        pattern = _PATTERNS[nargs] if nargs in _PATTERNS else f'([-A]{{{nargs}}})'.replace('[-A]', '-*A') if nargs else '()'
        if action.option_strings:
            pattern = pattern.replace('-*', '').replace('-', '')
        return pattern

    def _positionals(self, i):
        """Give the words from i on to as many positional arguments as they suffice for."""
        kinds = self.kinds[i:]
        for n in range(len(self.positionals), 0, -1):
            match = _re.match(''.join(map(self._pattern, self.positionals[:n])), kinds)
            if match is None:
                continue
            taken = self.positionals[:n]
            counts = [len(group) for group in match.groups()]
            for action, count in zip(taken, counts):
                words = self.args[i:i + count]
                if action.nargs not in (PARSER, REMAINDER) and '-' in self.kinds[i:i + count]:
                    del words[self.kinds[i:i + count].index('-')]
                elif action.nargs == PARSER and words and words[0] == '--':
                    words = words[1:]
                i += count
                self._take(action, words)
            del self.positionals[:len(taken)]
            break
        return i

    def _check_required(self):
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_name_of(action))
            elif isinstance(action.default, str) and action.default is getattr(self.namespace, action.dest, None):
                setattr(self.namespace, action.dest, self.parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, f'the following arguments are required: {", ".join(missing)}')
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any(a in self.seen_values for a in group._group_actions):
                names = [_name_of(a) for a in group._group_actions if a.help is not SUPPRESS]
                raise ArgumentError(None, f'one of the arguments {" ".join(names)} is required')
