# A value type with every operator, total ordering, hashing, formatting, and conversions.
# min: 3.6
import functools
import math


@functools.total_ordering
class Money:
    def __init__(self, cents, currency="EUR"):
        self.cents, self.currency = int(cents), currency

    @classmethod
    def parse(cls, text):
        amount, _, currency = text.partition(" ")
        whole, _, part = amount.partition(".")
        sign = -1 if whole.startswith("-") else 1
        return cls(sign * (abs(int(whole)) * 100 + int((part + "00")[:2])), currency or "EUR")

    def _check(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        if other.currency != self.currency:
            raise ValueError("{} and {}".format(self.currency, other.currency))
        return other

    def __add__(self, other):
        if other == 0:
            return self
        other = self._check(other)
        return other if other is NotImplemented else Money(self.cents + other.cents, self.currency)

    __radd__ = __add__

    def __neg__(self):
        return Money(-self.cents, self.currency)

    def __sub__(self, other):
        return self + -other

    def __mul__(self, factor):
        if not isinstance(factor, (int, float)):
            return NotImplemented
        return Money(round(self.cents * factor), self.currency)

    __rmul__ = __mul__

    def __divmod__(self, parts):
        share, rest = divmod(self.cents, parts)
        return Money(share, self.currency), Money(rest, self.currency)

    def __eq__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return (self.cents, self.currency) == (other.cents, other.currency)

    def __lt__(self, other):
        return self.cents < self._check(other).cents

    def __hash__(self):
        return hash((self.cents, self.currency))

    def __bool__(self):
        return self.cents != 0

    def __float__(self):
        return self.cents / 100

    def __format__(self, spec):
        if spec == "short":
            return format(float(self), ".0f")
        return format(float(self), spec or ".2f") + " " + self.currency

    def __repr__(self):
        return "Money({}, {!r})".format(self.cents, self.currency)

    def __getattr__(self, name):
        if name.startswith("in_"):
            return lambda rate: Money(self.cents * rate, name[3:].upper())
        raise AttributeError("no " + name)


prices = [Money.parse(text) for text in ("12.50", "3.99 EUR", "-1.5", "100")]
print(prices, sum(prices), max(prices), sorted(prices)[0])
print("{:>10.1f}|{:short}|{}".format(prices[0], prices[3], -prices[1]))
print(prices[0] * 2.5, 3 * prices[1], divmod(prices[3], 3), bool(Money(0)), math.floor(float(prices[1])))
print(prices[0] == Money(1250), prices[0] != 1250, prices[0] >= prices[1], len({Money(1), Money(1)}))
print(prices[0].in_usd(1.1), hasattr(prices[0], "nothing"), prices[0] == "12.50")
for bad in (lambda: prices[0] + 1, lambda: prices[0] < Money(1, "USD"), lambda: prices[0] * "x", lambda: prices[0].nothing):
    try:
        print(bad())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
