# unittest.mock: what mocks answer, remember and assert; what they say is written with their ids cut out.
import re
from unittest.mock import ANY, DEFAULT, MagicMock, Mock, NonCallableMock, PropertyMock, call, sentinel


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


mock = Mock()
show(repr, mock)
show(repr, mock.a.b)
show(repr, mock.a(1).b(x=2))
show(repr, Mock(name='n').x)
print(mock.mock_calls, mock.method_calls, mock.a.mock_calls, mock.a.call_count)
show(mock.assert_called_with, 1)
show(mock.assert_called)
mock(1, a=2)
mock(3)
for check in (mock.assert_called_with, mock.assert_any_call, mock.assert_called_once_with):
    show(check, 4)
show(mock.assert_not_called)
show(mock.assert_called_once)
show(mock.assert_has_calls, [call(1, a=2), call(3)])
show(mock.assert_has_calls, [call(3), call(1, a=2)])
show(mock.assert_has_calls, [call(3), call(1, a=2)], any_order=True)
show(mock.assert_has_calls, [call(7)], any_order=True)
print(mock.call_args, mock.call_args_list, mock.call_args == call(3), mock.call_args[0], ANY == 3)
show(lambda: mock.assert_nothing)
limited = Mock(spec=Shop)
print(isinstance(limited, Shop), limited.__class__)
show(lambda: limited.nothing)
show(lambda: setattr(Mock(spec_set=['x']), 'y', 1))
show(repr, limited.sell(1))
for effect in ([1, ValueError('e'), 2], KeyError('k'), lambda: 5, lambda: DEFAULT):
    mock = Mock(side_effect=effect, return_value=8)
    show(mock)
    show(mock)
magic = MagicMock()
print(len(magic), bool(magic), int(magic), 3 in magic, magic == magic, magic == 1, magic[1] is magic[2])
show(lambda: magic < 3)
show(lambda: Mock() + 1)
with magic as inside:
    show(repr, inside)
magic.__len__.return_value = 5
magic.__getitem__.side_effect = lambda key: key * 2
magic.__str__ = Mock(return_value='as text')
magic.__iter__.return_value = [1, 2]
print(len(magic), magic[4], str(magic), magic.__len__.call_count, [*magic])
setup = Mock(return_value=3, **{'x.return_value': 4, 'y': 5})
print(setup(), setup.x(), setup.y, setup.mock_calls)
setup.reset_mock()
print(setup.called, setup.call_args, setup())
del setup.y
show(lambda: setup.y)
manager, one, two = Mock(), Mock(), Mock()
manager.attach_mock(one, 'one')
manager.two = two
one(1), two(2), manager.three(3)
print(manager.mock_calls)
wrapped = Mock(wraps=Shop())
print(wrapped.sell('tea'), wrapped.mock_calls)
prop = PropertyMock(return_value=3)
type(manager).prop = prop
print(manager.prop)
manager.prop = 8
print(prop.mock_calls, callable(NonCallableMock()), sentinel.a is sentinel.a, sentinel.a)
print(call(1).foo(2), call.a.b(1, k=2), call.a(1).b(2).call_list(), call(1) == ((1,),), call('x') == call('y'))
