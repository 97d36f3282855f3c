# unittest.mock: patch as context manager, decorator and with start(); specifications from functions.
import os
import re
import unittest
from unittest.mock import DEFAULT, call, create_autospec, mock_open, patch


def show(function, *args, **kwargs):
    try:
        value = function(*args, **kwargs)
    except Exception as exc:
        value = f'{type(exc).__name__} {exc}'
    print(re.sub(r" id='\d+'", '', str(value)))


class Shop:
    open = True

    def sell(self, thing, price=2):
        return thing


with patch('os.getcwd', return_value='/here') as getcwd:
    print(os.getcwd(), getcwd.call_count)
with patch.object(Shop, 'open', False):
    print(Shop.open)
print(Shop.open)
with patch.object(Shop, 'sell', autospec=True) as sell:
    shop = Shop()
    shop.sell('tea')
    sell.assert_called_once_with(shop, 'tea')
    show(shop.sell)
print(Shop().sell('tea'))


@patch.object(Shop, 'sell')
@patch('os.getcwd')
def decorated(first, getcwd, sell, **more):
    """Has a docstring."""
    show(repr, getcwd)
    show(repr, sell)
    print(first, os.getcwd is getcwd, Shop.sell is sell, more)


decorated('first')
print(decorated.__name__, decorated.__doc__)
settings = {'a': 1}
with patch.dict(settings, {'b': 2}, c=3):
    print(settings)
with patch.dict('os.environ', {'FOR_A_WHILE': 'x'}):
    print(os.environ['FOR_A_WHILE'])
print(settings, 'FOR_A_WHILE' in os.environ)
with patch.multiple(Shop, open=7, sell=DEFAULT) as made:
    print(Shop.open, sorted(made))
show(patch.object(Shop, 'nothing').start)
show(patch('nothing').start)
patcher = patch.object(Shop, 'nothing', 5, create=True)
print(patcher.start(), Shop.nothing)
patch.stopall()
print(hasattr(Shop, 'nothing'))


class Tests(unittest.TestCase):
    @patch('os.getpid', return_value=1)
    def test_one(self, getpid):
        self.assertEqual(os.getpid(), 1)


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Tests).run(result)
print(result.testsRun, result.errors, result.failures)


def f(a, b):
    """Adds."""


like_f = create_autospec(f, return_value=4)
show(like_f, 1)
print(like_f(1, b=2), like_f.mock_calls, like_f.called, like_f.__name__, type(like_f).__name__)
like_f.assert_called_once_with(1, b=2)
Stub = create_autospec(Shop)
show(Stub().sell, 1, 2, 3)
show(repr, Stub().sell(1))
show(lambda: Stub.nothing)
opened = mock_open(read_data='one\ntwo\n')
with patch('builtins.open', opened):
    with open('file') as file:
        print([*file])
    with open('file', 'w') as file:
        file.write('text')
print(call('file', 'w') in opened.mock_calls, call().write('text') in opened.mock_calls)
