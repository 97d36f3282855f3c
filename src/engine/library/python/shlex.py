"""Splitting command lines as a shell does, and quoting for one."""

import sys
from collections import deque
from io import StringIO

__all__ = ['shlex', 'split', 'quote', 'join']

_SAFE = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%_-+=:,./')


class shlex:
    """Words of a text in the syntax of a shell, one by one."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        self.instream = sys.stdin if instream is None else instream
        self.infile = infile
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters = '#'
        self.wordchars = 'abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
        if posix:
            self.wordchars += 'ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ'
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
        punctuation = '();<>|&' if punctuation_chars is True else punctuation_chars or ''
        self._punctuation_chars = punctuation
        # Characters that were read too far.
        self._unread = []
        if punctuation:
            self.wordchars = ''.join([ch for ch in self.wordchars + '~-./*?=' if ch not in punctuation])

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        if isinstance(newstream, str):
            newstream = StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile = newfile
        self.instream = newstream
        self.lineno = 1

    def pop_source(self):
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = ' '

    def get_token(self):
        if self.pushback:
            return self.pushback.popleft()
        while True:
            token = self.read_token()
            if self.source is not None and token == self.source:
                spec = self.sourcehook(self.read_token())
                if spec:
                    newfile, newstream = spec
                    self.push_source(newstream, newfile)
            elif token == self.eof and self.filestack:
                self.pop_source()
            else:
                return token

    def _next(self):
        ch = self._unread.pop() if self._unread else self.instream.read(1)
        if ch == '\n':
            self.lineno += 1
        return ch

    def read_token(self):
        word = None
        while True:
            ch = self._next()
            if not ch:
                self.state = None
                break
            if ch in self.whitespace:
                if word is not None:
                    break
            elif ch in self.commenters:
                self._skip_line()
                if word is not None:
                    break
            elif self.posix and ch in self.escape:
                word = (word or '') + self._escaped()
            elif ch in self._punctuation_chars:
                if word is None:
                    word = self._punctuation(ch)
                else:
                    self._unread.append(ch)
                break
            elif self.posix and ch in self.quotes:
                word = (word or '') + self._quoted(ch)
            elif ch in self.quotes and word is None:
                word = ch + self._quoted(ch) + ch
                break
            elif ch in self.wordchars or ch in self.quotes or self.whitespace_split:
                word = (word or '') + ch
            else:
                if word is None:
                    word = ch
                else:
                    self._unread.append(ch)
                break
        self.token = self.eof if word is None else word
        return self.token

    def _skip_line(self):
        self.lineno += 1
        self.instream.readline()

    def _escaped(self):
        ch = self._next()
        if not ch:
            raise ValueError('No escaped character')
        return ch

    def _quoted(self, quote):
        out = []
        while True:
            ch = self._next()
            if not ch:
                raise ValueError('No closing quotation')
            if ch == quote:
                return ''.join(out)
            if self.posix and ch in self.escape and quote in self.escapedquotes:
                after = self._escaped()
                if after != quote and after not in self.escape:
                    out.append(ch)
                ch = after
            out.append(ch)

    def _punctuation(self, ch):
        out = []
        while ch and ch in self._punctuation_chars:
            out.append(ch)
            ch = self._next()
        if ch:
            self._unread.append(ch)
        return ''.join(out)

    def sourcehook(self, newfile):
        if newfile[0] == '"':
            newfile = newfile[1:-1]
        return newfile, open(newfile)

    def error_leader(self, infile=None, lineno=None):
        return f'"{infile or self.infile}", line {lineno or self.lineno}: '

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError('s argument must not be None')
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ''
    return list(lexer)


def quote(s):
    if not s:
        return "''"
    if all([ch in _SAFE for ch in s]):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return ' '.join([quote(word) for word in split_command])
