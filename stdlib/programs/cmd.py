"""Programs that read commands line by line."""

import sys

__all__ = ["Cmd"]

PROMPT = '(Cmd) '
IDENTCHARS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'


class Cmd:
    """A class derived from this answers the command "name rest" by do_name("rest")."""

    prompt = PROMPT
    identchars = IDENTCHARS
    ruler = '='
    lastcmd = ''
    intro = None
    doc_leader = ""
    doc_header = "Documented commands (type help <topic>):"
    misc_header = "Miscellaneous help topics:"
    undoc_header = "Undocumented commands:"
    nohelp = "*** No help on %s"
    use_rawinput = 1

    def __init__(self, completekey='tab', stdin=None, stdout=None):
        self.stdin = sys.stdin if stdin is None else stdin
        self.stdout = sys.stdout if stdout is None else stdout
        self.cmdqueue = []
        self.completekey = completekey

    def cmdloop(self, intro=None):
        """Read commands and answer them until one gives something true."""
        self.preloop()
        if intro is not None:
            self.intro = intro
        if self.intro:
            self.stdout.write(str(self.intro) + "\n")
        stop = None
        while not stop:
            line = self.precmd(self.cmdqueue.pop(0) if self.cmdqueue else self._read())
            stop = self.postcmd(self.onecmd(line), line)
        self.postloop()

    def _read(self):
        if self.use_rawinput:
            try:
                return input(self.prompt)
            except EOFError:
                return 'EOF'
        self.stdout.write(self.prompt)
        self.stdout.flush()
        line = self.stdin.readline()
        return line.rstrip('\r\n') if line else 'EOF'

    def precmd(self, line):
        return line

    def postcmd(self, stop, line):
        return stop

    def preloop(self):
        pass

    def postloop(self):
        pass

    def parseline(self, line):
        """The command, its argument and the line they are made of; None for what is not there."""
        line = line.strip()
        if not line:
            return None, None, line
        if line[0] == '?':
            line = 'help ' + line[1:]
        elif line[0] == '!':
            if not hasattr(self, 'do_shell'):
                return None, None, line
            line = 'shell ' + line[1:]
        end = 0
        while end < len(line) and line[end] in self.identchars:
            end += 1
        return line[:end], line[end:].strip(), line

    def onecmd(self, line):
        """Answer a line; what is true ends the loop."""
        command, arg, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if command is None:
            return self.default(line)
        self.lastcmd = '' if line == 'EOF' else line
        answer = getattr(self, 'do_' + command, None) if command else None
        return self.default(line) if answer is None else answer(arg)

    def emptyline(self):
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def default(self, line):
        self.stdout.write('*** Unknown syntax: %s\n' % line)

    def completedefault(self, *ignored):
        return []

    def completenames(self, text, *ignored):
        return [name[3:] for name in self.get_names() if name.startswith('do_' + text)]

    def complete(self, text, state):
        """The completion with a number of the line the readline library has; None when there are no more."""
        if state == 0:
            import readline
            whole = readline.get_line_buffer()
            line = whole.lstrip()
            begin, end = (at - (len(whole) - len(line)) for at in (readline.get_begidx(), readline.get_endidx()))
            if begin > 0:
                command = self.parseline(line)[0]
                complete = getattr(self, 'complete_' + command, self.completedefault) if command else self.completedefault
            else:
                complete = self.completenames
            self.completion_matches = complete(text, line, begin, end)
        return self.completion_matches[state] if state < len(self.completion_matches) else None

    def get_names(self):
        return dir(self.__class__)

    def complete_help(self, *args):
        topics = {name[5:] for name in self.get_names() if name.startswith('help_' + args[0])}
        return list(set(self.completenames(*args)) | topics)

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if arg:
            return self._help_on(arg)
        names = sorted(set(self.get_names()))
        topics = {name[5:] for name in names if name.startswith('help_')}
        documented, undocumented = [], []
        for name in names:
            if not name.startswith('do_'):
                continue
            command = name[3:]
            if command in topics:
                topics.remove(command)
                documented.append(command)
            elif getattr(self, name).__doc__:
                documented.append(command)
            else:
                undocumented.append(command)
        self.stdout.write("%s\n" % self.doc_leader)
        self.print_topics(self.doc_header, documented, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, undocumented, 15, 80)

    def _help_on(self, topic):
        helper = getattr(self, 'help_' + topic, None)
        if helper is not None:
            return helper()
        command = getattr(self, 'do_' + topic, None)
        doc = None if command is None else command.__doc__
        if doc:
            from inspect import cleandoc
            doc = cleandoc(doc)
        self.stdout.write("%s\n" % (str(doc) if doc else str(self.nohelp % (topic,))))

    def print_topics(self, header, cmds, cmdlen, maxcol):
        if cmds:
            self.stdout.write("%s\n" % str(header))
            if self.ruler:
                self.stdout.write("%s\n" % str(self.ruler * len(header)))
            self.columnize(cmds, maxcol - 1)
            self.stdout.write("\n")

    def columnize(self, list, displaywidth=80):
        """Write texts in as few rows as fit, down the columns."""
        if not list:
            self.stdout.write("<empty>\n")
            return
        wrong = [str(at) for at, item in enumerate(list) if not isinstance(item, str)]
        if wrong:
            raise TypeError("list[i] not a string for i in %s" % ", ".join(wrong))
        if len(list) == 1:
            self.stdout.write('%s\n' % str(list[0]))
            return
        for rows in range(1, len(list) + 1):
            columns = [list[at:at + rows] for at in range(0, len(list), rows)]
            widths = [max(map(len, column)) for column in columns]
            if sum(widths) + 2 * (len(widths) - 1) <= displaywidth:
                break
        for row in range(rows):
            texts = [column[row] if row < len(column) else "" for column in columns]
            while texts and not texts[-1]:
                del texts[-1]
            self.stdout.write("%s\n" % "  ".join(text.ljust(width) for text, width in zip(texts, widths)))
