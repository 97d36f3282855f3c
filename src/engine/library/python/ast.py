"""Literals read from text; syntax trees are not here."""

import re as _re
from _loopscope import _trait

_TOKEN = _re.compile(r"""\s*(?:
    (?P<number>0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+
        |(?:[0-9][0-9_]*\.?[0-9_]*|\.[0-9][0-9_]*)(?:[eE][+-]?[0-9_]+)?[jJ]?)
    |(?P<string>(?:[rRbBuU]|[bB][rR]|[rR][bB])?(?:'{3}(?s:\\.|.)*?'{3}|"{3}(?s:\\.|.)*?"{3}
        |'(?:\\(?s:.)|[^'\\\n])*'|"(?:\\(?s:.)|[^"\\\n])*"))
    |(?P<name>[^\W\d]\w*)
    |(?P<mark>[\[\](){},:+-])
    |(?P<comment>\#[^\n]*)
    |(?P<end>\Z))""", _re.VERBOSE)


def literal_eval(node_or_string):
    if not isinstance(node_or_string, str):
        from _loopscope import _refuse

        return _refuse('ast.literal_eval() of what is not text')
    source = node_or_string
    if _trait('literalsStripBlanks'):
        source = source.lstrip(' \t')
    elif source[:1] in (' ', '\t'):
        blanks = len(source) - len(source.lstrip(' \t'))
        raise IndentationError('unexpected indent', ('<unknown>', 1, blanks, source))
    reader = _Reader(source)
    value = reader.tuple_or_value()
    if reader.kind != 'end':
        reader.refuse()
    return value


class _Reader:
    """Reads one value; where the text is no literal, Python's own compiler says what is wrong."""

    def __init__(self, source):
        self.source = source
        self.at = 0
        self.advance()

    def advance(self):
        while True:
            match = _TOKEN.match(self.source, self.at)
            if match is None:
                self.refuse()
            self.kind = match.lastgroup
            self.text = match.group(self.kind)
            self.at = match.end()
            if self.kind != 'comment':
                return

    def refuse(self):
        # A SyntaxError, or else it is an expression that computes something.
        compile(self.source, '<unknown>', 'eval')
        kind = 'Name' if self.kind == 'name' else 'BinOp' if self.text in ('+', '-') else 'Call'
        line = ' on line 1' if _trait('literalsStripBlanks') else ''
        raise ValueError(f'malformed node or string{line}: <ast.{kind} object at {hex(id(self))}>')

    def take(self, mark):
        if self.text != mark or self.kind != 'mark':
            return False
        self.advance()
        return True

    def tuple_or_value(self):
        value = self.value()
        if self.text != ',' or self.kind != 'mark':
            return value
        items = [value]
        while self.take(','):
            if self.kind == 'end':
                break
            items.append(self.value())
        return tuple(items)

    def items(self, end, read):
        items = []
        comma = True
        while not self.take(end):
            if not comma:
                self.refuse()
            items.append(read())
            comma = self.take(',')
        return items, comma

    def pair(self):
        key = self.value()
        if not self.take(':'):
            self.refuse()
        return key, self.value()

    def value(self):
        kind, text = self.kind, self.text
        if kind == 'mark' and text in '+-':
            self.advance()
            if self.kind != 'number':
                self.refuse()
            number = eval(self.text)
            self.advance()
            return self.after_number(-number if text == '-' else +number)
        self.advance()
        if kind == 'number':
            return self.after_number(eval(text))
        if kind == 'string':
            value = eval(text)
            while self.kind == 'string':
                more = eval(self.text)
                if type(more) is not type(value):
                    self.refuse()
                value += more
                self.advance()
            return value
        if kind == 'name' and text in ('None', 'True', 'False'):
            return {'None': None, 'True': True, 'False': False}[text]
        if kind == 'name' and text == 'set' and _trait('literalsHaveEmptySet') and self.take('(') and self.take(')'):
            return set()
        if text == '[':
            return self.items(']', self.value)[0]
        if text == '(':
            items, comma = self.items(')', self.value)
            return items[0] if len(items) == 1 and not comma else tuple(items)
        if text == '{':
            return self.braces()
        return self.refuse()

    def after_number(self, number):
        # A sum with a complex number is a literal, too; others are not.
        if self.kind == 'mark' and self.text in '+-':
            sign = self.text
            self.advance()
            if type(number) is complex or self.kind != 'number' or self.text[-1] not in 'jJ':
                self.refuse()
            imaginary = eval(self.text)
            self.advance()
            return number + imaginary if sign == '+' else number - imaginary
        return number

    def braces(self):
        if self.take('}'):
            return {}
        first = self.value()
        if self.take(':'):
            pairs = [(first, self.value())]
            if self.take(','):
                pairs += self.items('}', self.pair)[0]
            elif not self.take('}'):
                self.refuse()
            return dict(pairs)
        items = [first]
        if self.take(','):
            items += self.items('}', self.value)[0]
        elif not self.take('}'):
            self.refuse()
        return set(items)
