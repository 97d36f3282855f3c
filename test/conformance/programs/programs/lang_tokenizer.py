"""A tokenizer, a Pratt parser and an evaluator for a small language of expressions."""
import re
from collections import namedtuple

Token = namedtuple('Token', 'kind text line column')

SPEC = [
    ('number', r'\d+(?:\.\d+)?'),
    ('name', r'[A-Za-z_]\w*'),
    ('string', r"'(?:[^'\\]|\\.)*'"),
    ('op', r'\*\*|==|!=|<=|>=|[-+*/%()<>=,;]'),
    ('newline', r'\n'),
    ('space', r'[ \t]+'),
    ('error', r'.'),
]
PATTERN = re.compile('|'.join('(?P<%s>%s)' % pair for pair in SPEC))


class LangError(Exception):
    def __init__(self, message, token=None):
        super().__init__(message)
        self.token = token

    def __str__(self):
        where = '' if self.token is None else ' at %d:%d' % (self.token.line, self.token.column)
        return super().__str__() + where


def tokenize(text):
    line, start = 1, 0
    for m in PATTERN.finditer(text):
        kind, value = m.lastgroup, m.group()
        token = Token(kind, value, line, m.start() - start + 1)
        if kind == 'newline':
            line += 1
            start = m.end()
        elif kind == 'error':
            raise LangError('unexpected %r' % value, token)
        elif kind != 'space':
            yield token
    yield Token('end', '', line, len(text) - start + 1)


class Node:
    def __init__(self, *parts):
        self.parts = parts

    def __repr__(self):
        return '%s(%s)' % (type(self).__name__, ', '.join(map(repr, self.parts)))


class Num(Node): pass
class Str(Node): pass
class Var(Node): pass
class Bin(Node): pass
class Neg(Node): pass
class Call(Node): pass
class Let(Node): pass


POWER = {'==': 5, '!=': 5, '<': 6, '>': 6, '<=': 6, '>=': 6, '+': 10, '-': 10, '*': 20, '/': 20, '%': 20, '**': 30}


class Parser:
    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.at = 0

    @property
    def token(self):
        return self.tokens[self.at]

    def take(self, text=None):
        token = self.token
        if text is not None and token.text != text:
            raise LangError('expected %r, got %r' % (text, token.text or 'end'), token)
        self.at += 1
        return token

    def program(self):
        while self.token.kind != 'end':
            yield self.statement()
            if self.token.text == ';':
                self.take()

    def statement(self):
        if self.token.kind == 'name' and self.tokens[self.at + 1].text == '=':
            name = self.take().text
            self.take('=')
            return Let(name, self.expression())
        return self.expression()

    def expression(self, least=0):
        left = self.prefix()
        while self.token.kind == 'op' and POWER.get(self.token.text, -1) > least:
            op = self.take().text
            right = self.expression(POWER[op] - (op == '**'))
            left = Bin(op, left, right)
        return left

    def prefix(self):
        token = self.take()
        if token.kind == 'number':
            return Num(float(token.text) if '.' in token.text else int(token.text))
        if token.kind == 'string':
            return Str(token.text[1:-1].replace("\\'", "'"))
        if token.text == '-':
            return Neg(self.expression(25))
        if token.text == '(':
            inner = self.expression()
            self.take(')')
            return inner
        if token.kind == 'name':
            if self.token.text != '(':
                return Var(token.text)
            self.take()
            args = []
            while self.token.text != ')':
                args.append(self.expression())
                if self.token.text != ')':
                    self.take(',')
            self.take(')')
            return Call(token.text, *args)
        raise LangError('unexpected %r' % (token.text or 'end'), token)


class Evaluator:
    def __init__(self):
        self.names = {'pi': 3.14159}
        self.functions = {'max': max, 'min': min, 'len': len, 'upper': str.upper}

    def visit(self, node):
        return getattr(self, 'visit_' + type(node).__name__.lower())(*node.parts)

    def visit_num(self, value): return value
    visit_str = visit_num

    def visit_var(self, name):
        try:
            return self.names[name]
        except KeyError:
            raise LangError('unknown name %r' % name) from None

    def visit_neg(self, node): return -self.visit(node)

    def visit_let(self, name, node):
        self.names[name] = value = self.visit(node)
        return value

    def visit_bin(self, op, a, b):
        import operator as o
        table = {'+': o.add, '-': o.sub, '*': o.mul, '/': o.truediv, '%': o.mod, '**': o.pow,
                 '==': o.eq, '!=': o.ne, '<': o.lt, '>': o.gt, '<=': o.le, '>=': o.ge}
        return table[op](self.visit(a), self.visit(b))

    def visit_call(self, name, *args):
        return self.functions[name](*[self.visit(a) for a in args])


ev = Evaluator()
for source in ["1 + 2 * 3 ** 2 ** 1", "x = 4; y = -x ** 2; x + y", "max(1, 2 * 3, x) % 4", "upper('it\\'s') + 'b' * 3",
               "(1 + 2) * (3 - 4.5)", "1 +", "a $ b", "zz + 1", "f(1", "1 / 0", "len(3)", "'a' < 'b' == 1", "1\n + \n 2 ?"]:
    try:
        for node in Parser(source).program():
            print(node, '->', ev.visit(node))
    except (LangError, ArithmeticError, TypeError) as e:
        print(type(e).__name__, e, e.__cause__, e.__suppress_context__)
