# min: 3.8
from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError
from decimal import Decimal
from enum import Enum, auto, IntEnum, Flag
from typing import List, Optional, Dict, ClassVar
import json, functools, itertools, contextlib, collections


class Kind(Enum):
    DEPOSIT = auto()
    WITHDRAW = auto()
    TRANSFER = 'xfer'

    def __str__(self):
        return self.name.lower()

    @property
    def sign(self):
        return {Kind.DEPOSIT: 1}.get(self, -1)


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W


class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(need, have)
        self.need, self.have = need, have

    def __str__(self):
        return 'need {0.need:.2f} but have {0.have:.2f}'.format(self)


@dataclass(order=True, frozen=True)
class Entry:
    amount: Decimal
    kind: Kind = field(compare=False)
    note: str = field(default='', repr=False, compare=False)


@dataclass
class Account:
    owner: str
    balance: Decimal = Decimal('0.00')
    log: List[Entry] = field(default_factory=list, repr=False)
    perms: Perm = Perm.RW
    count: ClassVar[int] = 0
    limit: Optional[Decimal] = None

    def __post_init__(self):
        type(self).count += 1

    def apply(self, kind, amount, note=''):
        amount = Decimal(amount)
        if kind.sign < 0 and self.balance < amount:
            raise InsufficientFunds(amount, self.balance)
        self.balance += kind.sign * amount
        self.log.append(Entry(amount, kind, note))
        return self


@contextlib.contextmanager
def transaction(*accounts):
    saved = [(a, a.balance, len(a.log)) for a in accounts]
    try:
        yield accounts
    except InsufficientFunds as e:
        for a, balance, n in saved:
            a.balance = balance
            del a.log[n:]
        print('rolled back:', e)
    else:
        print('committed')


a, b = Account('ann'), Account('bob', Decimal('5'))
a.apply(Kind.DEPOSIT, '100.10').apply(Kind.WITHDRAW, '0.1')
with transaction(a, b):
    a.apply(Kind.TRANSFER, 50)
    b.apply(Kind.DEPOSIT, 50)
with transaction(a, b):
    b.apply(Kind.DEPOSIT, 500)
    a.apply(Kind.TRANSFER, 500)
print(a, b, Account.count, a == replace(a), a != b)
print(asdict(b), astuple(replace(b, log=[])))
print(sorted(a.log), max(a.log).amount, [str(e.kind) for e in a.log])
try:
    a.log[0].amount = 3
except FrozenInstanceError as e:
    print(type(e).__mro__[1].__name__, e)
try:
    Account()
except TypeError as e:
    print(e)
print([f.name for f in fields(Account)], Account.__match_args__ if hasattr(Account, '__match_args__') else None)
print(Perm.R | Perm.W, Perm.R in Perm.RW, Perm.X & Perm.RW, bool(Perm.X & Perm.RW), ~Perm.R, repr(Perm.RW))
print(Level.LOW < Level.HIGH, Level.HIGH + 1, f'{Level.HIGH:>4}|{Level.LOW}', repr(Level.LOW), str(Level.LOW), '%d %s' % (Level.LOW, Level.LOW))
print(Kind('xfer'), Kind['DEPOSIT'], list(Kind), Kind.DEPOSIT.value, f'{Kind.DEPOSIT} {Kind.DEPOSIT!r:>30}')
for bad in ('nope', None):
    try:
        Kind(bad)
    except ValueError as e:
        print(e)
print(json.dumps({k: str(v) for k, v in asdict(replace(a, log=[])).items()}, sort_keys=True, indent=1))
grouped = collections.defaultdict(list)
for e in a.log + b.log:
    grouped[e.kind].append(e.amount)
print({str(k): sum(v, Decimal()) for k, v in grouped.items()}, dict(collections.Counter(e.kind.name for e in a.log)))
print(functools.reduce(lambda x, y: x * y, range(1, 11)), list(itertools.accumulate([1, 2, 3], initial=10)) if hasattr(itertools, 'pairwise') else '')
print(hash(Entry(Decimal(1), Kind.DEPOSIT)) == hash(Entry(Decimal('1.0'), Kind.WITHDRAW)))
