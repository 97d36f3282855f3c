# A calculator: tokens by regular expression, precedence climbing, an evaluator by visitor, errors.
# min: 3.7
# lacks: math, re, typing
import math
import operator
import re
from typing import Iterator, NamedTuple, Union


class Token(NamedTuple):
    kind: str
    text: str
    at: int


TOKENS = re.compile(r"\s*(?:(?P<number>\d+(?:\.\d*)?)|(?P<name>[a-z]+)|(?P<op>\*\*|[-+*/(),^]))")
BINARY = {
    "+": (1, operator.add),
    "-": (1, operator.sub),
    "*": (2, operator.mul),
    "/": (2, operator.truediv),
    "**": (4, operator.pow),
}
NAMES = {"pi": math.pi, "sqrt": math.sqrt, "max": max, "floor": math.floor}


class ParseError(Exception):
    def __init__(self, message, token):
        super().__init__(f"{message} at {token.at}")
        self.token = token


def tokens(text) -> Iterator[Token]:
    at = 0
    while at < len(text):
        match = TOKENS.match(text, at)
        if match is None:
            raise ParseError("unexpected character", Token("bad", text[at], at))
        yield Token(match.lastgroup, match.group(match.lastgroup), match.start(match.lastgroup))
        at = match.end()
    yield Token("end", "", at)


class Parser:
    def __init__(self, text):
        self.tokens = list(tokens(text))

    def take(self, *texts):
        if self.tokens[0].text in texts:
            return self.tokens.pop(0)
        return None

    def expression(self, level=1) -> Union[int, float]:
        value = self.atom()
        while self.tokens[0].text in BINARY and BINARY[self.tokens[0].text][0] >= level:
            precedence, function = BINARY[self.tokens.pop(0).text]
            value = function(value, self.expression(precedence + (precedence != 4)))
        return value

    def atom(self):
        if self.take("-"):
            return -self.expression(3)
        if self.take("("):
            value = self.expression()
            if not self.take(")"):
                raise ParseError("expected )", self.tokens[0])
            return value
        token = self.tokens.pop(0)
        if token.kind == "number":
            return float(token.text) if "." in token.text else int(token.text)
        if token.kind == "name" and token.text in NAMES:
            value = NAMES[token.text]
            if not self.take("("):
                return value
            arguments = [self.expression()]
            while self.take(","):
                arguments.append(self.expression())
            self.take(")")
            return value(*arguments)
        raise ParseError(f"unexpected {token.kind} {token.text!r}", token)


for text in ("1 + 2 * 3", "(1+2)*3", "2**3**2", "-2**2", "10/4 - 1", "max(1, sqrt(16), 3) * 2",
             "floor(pi * 100)", "1 +", "2 $ 3", "(1", "nope", "1/0"):  # fmt: skip
    try:
        print(f"{text:25} = {Parser(text).expression()}")
    except ParseError as error:
        print(f"{text:25} ! {error} ({error.token.kind})")
    except ArithmeticError as error:
        print(f"{text:25} ! {type(error).__name__}: {error}")
