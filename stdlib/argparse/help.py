"""How argparse writes usage and help."""

import os as _os
import re as _re
import shutil as _shutil
import textwrap as _textwrap

SUPPRESS = '==SUPPRESS=='
OPTIONAL = '?'
ZERO_OR_MORE = '*'
ONE_OR_MORE = '+'
PARSER = 'A...'
REMAINDER = '...'


class HelpFormatter:
    """Lays help out: options to the left, what they do to the right."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = _shutil.get_terminal_size().columns - 2
        self._prog, self._indent_increment, self._width = prog, indent_increment, width
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._indent = 0
        self._longest = 0
        self._parts = []
        self._heading = None

    # What a parser says goes into help.

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._parts.append(('text', text))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._parts.append(('usage', (usage, actions, groups, prefix)))

    def start_section(self, heading):
        self._parts.append(('section', heading))
        self._indent += self._indent_increment

    def end_section(self):
        self._indent -= self._indent_increment
        self._parts.append(('end', None))

    def add_arguments(self, actions):
        for action in actions:
            if action.help is SUPPRESS:
                continue
            lengths = [len(self._format_action_invocation(action)) + self._indent]
            for sub in self._subactions(action):
                lengths.append(len(self._format_action_invocation(sub)) + self._indent + self._indent_increment)
            self._longest = max(self._longest, *lengths)
            self._parts.append(('action', action))

    # Writing it.

    def format_help(self):
        self._indent = 0
        stack = [[]]
        for kind, value in self._parts:
            if kind == 'section':
                stack.append([value])
                self._indent += self._indent_increment
            elif kind == 'end':
                self._indent -= self._indent_increment
                heading, *body = stack.pop()
                text = ''.join(body)
                if text:
                    if heading is not SUPPRESS and heading is not None:
                        text = f'{" " * self._indent}{heading % dict(prog=self._prog)}:\n{text}'
                    stack[-1].append(f'\n{text}\n')
            elif kind == 'text':
                stack[-1].append(self._format_text(value))
            elif kind == 'usage':
                stack[-1].append(self._format_usage(*value))
            else:
                stack[-1].append(self._format_action(value))
        text = _re.sub('\n\n\n+', '\n\n', ''.join(stack[0]))
        return text.strip('\n') + '\n' if text else text

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % dict(prog=self._prog)
        return self._fill_text(text, max(self._width - self._indent, 11), ' ' * self._indent) + '\n\n'

    def _split_lines(self, text, width):
        return _textwrap.wrap(' '.join(text.split()), width)

    def _fill_text(self, text, width, indent):
        return _textwrap.fill(' '.join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = 'usage: '
        if usage is not None:
            usage = usage % dict(prog=self._prog)
        elif not actions:
            usage = '%(prog)s' % dict(prog=self._prog)
        else:
            prog = self._prog
            optionals = [action for action in actions if action.option_strings]
            positionals = [action for action in actions if not action.option_strings]
            opt_parts = self._usage_parts(optionals, groups)
            pos_parts = self._usage_parts(positionals, groups)
            usage = ' '.join([prog, *opt_parts, *pos_parts])
            if len(prefix) + len(usage) > self._width - self._indent:
                usage = self._wrapped_usage(prog, prefix, opt_parts, pos_parts)
        return f'{prefix}{usage}\n\n'

    def _wrapped_usage(self, prog, prefix, opt_parts, pos_parts):
        width = self._width - self._indent

        def lines_of(parts, indent, first=None):
            lines, line = [], []
            length = (len(first) if first is not None else len(indent)) - 1
            for part in parts:
                if length + 1 + len(part) > width and line:
                    lines.append(indent + ' '.join(line))
                    line, length = [], len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                lines.append(indent + ' '.join(line))
            if first is not None:
                lines[0] = lines[0][len(indent):]
            return lines

        if len(prefix) + len(prog) <= 0.75 * width:
            indent = ' ' * (len(prefix) + len(prog) + 1)
            if opt_parts:
                lines = lines_of([prog] + opt_parts, indent, prefix) + lines_of(pos_parts, indent)
            elif pos_parts:
                lines = lines_of([prog] + pos_parts, indent, prefix)
            else:
                lines = [prog]
        else:
            indent = ' ' * len(prefix)
            lines = lines_of(opt_parts + pos_parts, indent)
            if len(lines) > 1:
                lines = lines_of(opt_parts, indent) + lines_of(pos_parts, indent)
            lines = [prog] + lines
        return '\n'.join(lines)

    def _usage_parts(self, actions, groups):
        """The words of usage, those of a group that excludes each other put together."""
        parts = {}
        for action in actions:
            parts[action] = self._usage_part(action)
        for group in groups:
            members = [a for a in group._group_actions if a in parts and a.help is not SUPPRESS]
            if not members or len([a for a in group._group_actions if a.help is not SUPPRESS]) != len(members):
                continue
            if not _adjacent(members, actions):
                continue
            words = [self._bare_part(a) for a in members]
            joined = ' | '.join(words)
            if len(members) > 1:
                joined = f'({joined})' if group.required else f'[{joined}]'
            elif not group.required:
                joined = f'[{joined}]'
            parts[members[0]] = joined
            for other in members[1:]:
                parts[other] = None
        result = []
        for part in parts.values():
            if part:
                result += _re.findall(r'\(.*\)$|\[.*\]$|\S+', part) if ' | ' in part else [part]
        return result

    def _bare_part(self, action):
        part = self._usage_part(action)
        if action.option_strings and not action.required and part.startswith('[') and part.endswith(']'):
            return part[1:-1]
        return part

    def _usage_part(self, action):
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            return self._format_args(action, self._default_positional(action))
        if action.nargs == 0:
            part = action.format_usage()
        else:
            part = f'{action.option_strings[0]} {self._format_args(action, self._default_optional(action))}'
        return part if action.required else f'[{part}]'

    def _format_action(self, action):
        help_position = min(self._longest + 2, self._max_help_position)
        help_width = max(self._width - help_position, 11)
        action_width = help_position - self._indent - 2
        header = self._format_action_invocation(action)
        pad = ' ' * self._indent
        first = help_position
        if not action.help:
            header = f'{pad}{header}\n'
        elif len(header) <= action_width:
            header = f'{pad}{header:<{action_width}}  '
            first = 0
        else:
            header = f'{pad}{header}\n'
        parts = [header]
        if action.help and action.help.strip():
            lines = self._split_lines(self._expand_help(action), help_width)
            if lines:
                parts.append(f'{" " * first}{lines[0]}\n')
                parts += [f'{" " * help_position}{line}\n' for line in lines[1:]]
        elif not header.endswith('\n'):
            parts.append('\n')
        self._indent += self._indent_increment
        parts += [self._format_action(sub) for sub in self._subactions(action)]
        self._indent -= self._indent_increment
        return ''.join(parts)

    def _subactions(self, action):
        return action._get_subactions() if hasattr(action, '_get_subactions') else []

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return ' '.join(self._metavar_formatter(action, self._default_positional(action))(1))
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        args = self._format_args(action, self._default_optional(action))
        return ', '.join(action.option_strings) + ' ' + args

    def _metavar_formatter(self, action, default):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = '{' + ','.join(map(str, action.choices)) + '}'
        else:
            result = default
        return lambda size: result if isinstance(result, tuple) else (result,) * size

    def _format_args(self, action, default):
        names = self._metavar_formatter(action, default)
        nargs = action.nargs
        if nargs is None:
            return '%s' % names(1)
        if nargs == OPTIONAL:
            return '[%s]' % names(1)
        if nargs == ZERO_OR_MORE:
            metavar = names(1)
            return '[%s [%s ...]]' % metavar if len(metavar) == 2 else '[%s ...]' % metavar
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % names(2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % names(1)
        if nargs == SUPPRESS:
            return ''
        if not isinstance(nargs, int):
            raise ValueError('invalid nargs value')
        return ' '.join(['%s'] * nargs) % names(nargs)

    def _expand_help(self, action):
        text = self._get_help_string(action)
        if '%' not in text:
            return text
        params = dict(vars(action), prog=self._prog)
        for name in list(params):
            if params[name] is SUPPRESS:
                del params[name]
            elif hasattr(params[name], '__name__'):
                params[name] = params[name].__name__
        if params.get('choices') is not None:
            params['choices'] = ', '.join(map(str, params['choices']))
        return text % params

    def _get_help_string(self, action):
        return action.help

    def _default_optional(self, action):
        return action.dest.upper()

    def _default_positional(self, action):
        return action.dest

    _get_default_metavar_for_optional = _default_optional
    _get_default_metavar_for_positional = _default_positional


def _adjacent(members, actions):
    start = actions.index(members[0])
    return actions[start:start + len(members)] == members


class RawDescriptionHelpFormatter(HelpFormatter):
    """Leaves descriptions as they are."""

    def _fill_text(self, text, width, indent):
        return ''.join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Leaves all text as it is."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Tells defaults, too."""

    def _get_help_string(self, action):
        text = action.help
        if text is None:
            text = ''
        if '%(default)' not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Names the type where a value goes."""

    def _default_optional(self, action):
        return action.type.__name__

    _default_positional = _default_optional
