"""Texts taken apart as a shell would."""

import os
import re
import sys
from collections import deque
from io import StringIO

__all__ = ['shlex', 'split', 'quote', 'join']

_LATIN1_LETTERS = 'ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ'


class shlex:
    """An iterator of the tokens in a text or stream."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        self.instream, self.infile = (instream, infile) if instream is not None else (sys.stdin, None)
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters = '#'
        self.wordchars = 'abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
        if posix:
            self.wordchars += _LATIN1_LETTERS
        self.whitespace = ' \t\r\n'
        self.whitespace_split = False
        self.quotes = '\'"'
        self.escape = '\\'
        self.escapedquotes = '"'
        self.state = ' '
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ''
        self.filestack = deque()
        self.source = None
        if not punctuation_chars:
            punctuation_chars = ''
        elif punctuation_chars is True:
            punctuation_chars = '();<>|&'
        self._punctuation_chars = punctuation_chars
        if punctuation_chars:
            self._pushback_chars = deque()
            self.wordchars += '~-./*?='
            self.wordchars = self.wordchars.translate(dict.fromkeys(map(ord, punctuation_chars)))

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        """Give a token back, to come next."""
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Go on with another stream, and come back at its end."""
        if isinstance(newstream, str):
            newstream = StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, newstream, 1

    def pop_source(self):
        """Go back to the stream before."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = ' '

    def get_token(self):
        """The next token; eof at the end."""
        if self.pushback:
            return self.pushback.popleft()
        raw = self.read_token()
        if self.source is not None:
            while raw == self.source:
                spec = self.sourcehook(self.read_token())
                if spec:
                    self.push_source(spec[1], spec[0])
                raw = self.get_token()
        while raw == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            raw = self.get_token()
        return raw

    def _next_char(self):
        if self.punctuation_chars and self._pushback_chars:
            return self._pushback_chars.pop()
        return self.instream.read(1)

    def _is_word(self, c):
        return c in self.wordchars or c in self.quotes or self.whitespace_split and c not in self.punctuation_chars

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def read_token(self):
        """The next token of the stream, whatever was pushed back."""
        self._quoted = False
        while True:
            c = self._next_char()
            if c == '\n':
                self.lineno += 1
            if self.state is None:
                self.token = ''
                break
            if self.state == ' ':
                ended = self._begin(c)
            elif self.state in self.quotes:
                ended = self._within_quotes(c)
            elif self.state in self.escape:
                ended = self._after_escape(c)
            else:
                ended = self._within_word(c)
            if ended:
                break
        result, self.token = self.token, ''
        if self.posix and not self._quoted and result == '':
            result = None
        return result

    def _begin(self, c):
        """The first character of a token; True if that is all of it."""
        if not c:
            self.state = None
            return True
        if c in self.whitespace:
            return bool(self.token)
        if c in self.commenters:
            self._skip_comment()
        elif self.posix and c in self.escape:
            self._begin_escape(c, 'a')
        elif c in self.wordchars:
            self.token, self.state = c, 'a'
        elif c in self.punctuation_chars:
            self.token, self.state = c, 'c'
        elif c in self.quotes:
            if not self.posix:
                self.token = c
            self.state = c
        elif self.whitespace_split:
            self.token, self.state = c, 'a'
        else:
            self.token = c
            return True
        return False

    def _within_quotes(self, c):
        self._quoted = True
        if not c:
            raise ValueError('No closing quotation')
        if c == self.state:
            if self.posix:
                self.state = 'a'
                return False
            self.token += c
            self.state = ' '
            return True
        if self.posix and c in self.escape and self.state in self.escapedquotes:
            self._begin_escape(c, self.state)
        else:
            self.token += c
        return False

    def _begin_escape(self, c, back):
        """The next character is meant as it is; the state is back after it."""
        self.state, self._back = c, back

    def _after_escape(self, c):
        if not c:
            raise ValueError('No escaped character')
        # Within quotes only the quote and the escape itself can be escaped.
        if self._back in self.quotes and c != self.state and c != self._back:
            self.token += self.state
        self.token += c
        self.state = self._back
        return False

    def _within_word(self, c):
        if not c:
            self.state = None
            return True
        if c in self.whitespace:
            self.state = ' '
            return bool(self.token or self.posix and self._quoted)
        if c in self.commenters:
            self._skip_comment()
            if self.posix:
                self.state = ' '
                return bool(self.token or self._quoted)
            return False
        if self.state == 'c':
            if c in self.punctuation_chars:
                self.token += c
                return False
            if c not in self.whitespace:
                self._pushback_chars.append(c)
            self.state = ' '
            return True
        if self.posix and c in self.quotes:
            self.state = c
            return False
        if self.posix and c in self.escape:
            self._begin_escape(c, 'a')
            return False
        if self._is_word(c):
            self.token += c
            return False
        if self.punctuation_chars:
            self._pushback_chars.append(c)
        else:
            self.pushback.appendleft(c)
        self.state = ' '
        return bool(self.token or self.posix and self._quoted)

    def sourcehook(self, newfile):
        """The name and stream for a file to go on with."""
        if newfile[0] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile)

    def error_leader(self, infile=None, lineno=None):
        """The beginning of an error message, as of a C compiler."""
        return f'"{self.infile if infile is None else infile}", line {self.lineno if lineno is None else lineno}: '

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    """The words of a command line."""
    if s is None:
        raise ValueError('s argument must not be None')
    lex = shlex(s, posix=posix)
    lex.whitespace_split = True
    if not comments:
        lex.commenters = ''
    return list(lex)


def join(split_command):
    """A command line of these words."""
    return ' '.join(quote(arg) for arg in split_command)


_find_unsafe = re.compile(r'[^\w@%+=:,./-]', re.ASCII).search


def quote(s):
    """The word as a shell has to see it."""
    if not s:
        return "''"
    if _find_unsafe(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
