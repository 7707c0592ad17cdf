# The text of --help.
import os
import textwrap

from _optparse_option import NO_DEFAULT, SUPPRESS_HELP


class HelpFormatter:
    """How the parts of the text are laid out."""

    NO_DEFAULT_VALUE = 'none'

    def __init__(self, indent_increment, max_help_position, width, short_first):
        self.parser = None
        self.indent_increment = indent_increment
        if width is None:
            try:
                width = int(os.environ['COLUMNS'])
            except (KeyError, ValueError):
                width = 80
            width -= 2
        self.width = width
        self.help_position = self.max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self.current_indent = self.level = 0
        self.help_width = None
        self.short_first = short_first
        self.default_tag = '%default'
        self.option_strings = {}
        self._short_opt_fmt = '%s %s'
        self._long_opt_fmt = '%s=%s'

    def set_parser(self, parser):
        self.parser = parser

    def set_short_opt_delimiter(self, delim):
        if delim not in ('', ' '):
            raise ValueError(f'invalid metavar delimiter for short options: {delim!r}')
        self._short_opt_fmt = '%s' + delim + '%s'

    def set_long_opt_delimiter(self, delim):
        if delim not in ('=', ' '):
            raise ValueError(f'invalid metavar delimiter for long options: {delim!r}')
        self._long_opt_fmt = '%s' + delim + '%s'

    def indent(self):
        self.current_indent += self.indent_increment
        self.level += 1

    def dedent(self):
        self.current_indent -= self.indent_increment
        assert self.current_indent >= 0, 'Indent decreased below 0.'
        self.level -= 1

    def format_usage(self, usage):
        raise NotImplementedError('subclasses must implement')

    def format_heading(self, heading):
        raise NotImplementedError('subclasses must implement')

    def _format_text(self, text):
        margin = ' ' * self.current_indent
        return textwrap.fill(text, max(self.width - self.current_indent, 11), initial_indent=margin,
                             subsequent_indent=margin)

    def format_description(self, description):
        return self._format_text(description) + '\n' if description else ''

    def format_epilog(self, epilog):
        return f'\n{self._format_text(epilog)}\n' if epilog else ''

    def expand_default(self, option):
        """The option's help, with its default in the place of %default."""
        if self.parser is None or not self.default_tag:
            return option.help
        default = self.parser.defaults.get(option.dest)
        if default is NO_DEFAULT or default is None:
            default = self.NO_DEFAULT_VALUE
        return option.help.replace(self.default_tag, str(default))

    def format_option(self, option):
        names = self.option_strings[option]
        room = self.help_position - self.current_indent - 2
        if len(names) > room:
            text, first = f'{"":{self.current_indent}}{names}\n', self.help_position
        else:
            text, first = f'{"":{self.current_indent}}{names:<{room}}  ', 0
        if option.help:
            lines = textwrap.wrap(self.expand_default(option), self.help_width)
            for line in lines:
                text += f'{"":{first}}{line}\n'
                first = self.help_position
        elif text[-1] != '\n':
            text += '\n'
        return text

    def store_option_strings(self, parser):
        """Note how the options look, and where their help begins."""
        self.indent()
        longest = self._store(parser.option_list, 0)
        self.indent()
        for group in parser.option_groups:
            longest = self._store(group.option_list, longest)
        self.dedent()
        self.dedent()
        self.help_position = min(longest + 2, self.max_help_position)
        self.help_width = max(self.width - self.help_position, 11)

    def _store(self, options, longest):
        for option in options:
            self.option_strings[option] = text = self.format_option_strings(option)
            longest = max(longest, len(text) + self.current_indent)
        return longest

    def format_option_strings(self, option):
        short, long = option._short_opts, option._long_opts
        if option.takes_value():
            metavar = option.metavar or option.dest.upper()
            short = [self._short_opt_fmt % (each, metavar) for each in short]
            long = [self._long_opt_fmt % (each, metavar) for each in long]
        return ', '.join(short + long if self.short_first else long + short)


class IndentedHelpFormatter(HelpFormatter):
    """Headings with a colon, and what follows indented."""

    def __init__(self, indent_increment=2, max_help_position=24, width=None, short_first=1):
        HelpFormatter.__init__(self, indent_increment, max_help_position, width, short_first)

    def format_usage(self, usage):
        return f'Usage: {usage}\n'

    def format_heading(self, heading):
        return f'{"":{self.current_indent}}{heading}:\n'


class TitledHelpFormatter(HelpFormatter):
    """Underlined headings."""

    def __init__(self, indent_increment=0, max_help_position=24, width=None, short_first=0):
        HelpFormatter.__init__(self, indent_increment, max_help_position, width, short_first)

    def format_usage(self, usage):
        return f'{self.format_heading("Usage")}  {usage}\n'

    def format_heading(self, heading):
        return f'{heading}\n{"=-"[self.level] * len(heading)}\n'
