# unittest.mock: mocks of coroutine functions, in tasks and as asynchronous contexts and iterators.
# min: 3.8
import asyncio
import re
from unittest.mock import AsyncMock, MagicMock, Mock, call, patch


class Shop:
    async def sell(self, thing):
        return thing


def show(value):
    print(re.sub(r" id='\d+'", '', repr(value)))


def check(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
        print('holds')
    except AssertionError as exc:
        print(re.sub(' +Actual', 'Actual', str(exc)))


async def main():
    sell = AsyncMock(return_value=3)
    check(sell.assert_awaited)
    waiting = sell(1)
    print(asyncio.iscoroutine(waiting), sell.call_count, sell.await_count)
    print(await waiting, await asyncio.create_task(sell(2, x=3)))
    print(sell.await_count, sell.await_args, sell.await_args_list, sell.mock_calls)
    for one in (sell.assert_awaited_once, sell.assert_not_awaited, sell.assert_awaited):
        check(one)
    for one in (sell.assert_awaited_with, sell.assert_any_await, sell.assert_awaited_once_with):
        check(one, 1)
    check(sell.assert_has_awaits, [call(1), call(2, x=3)])
    check(sell.assert_has_awaits, [call(5)])
    sell.reset_mock()
    print(sell.await_count, sell.await_args)
    for effect in ([1, ValueError('failed')], KeyError('k'), lambda x: x + 1, Shop().sell):
        mock = AsyncMock(side_effect=effect)
        for _ in range(3):
            try:
                print(await mock(7))
            except (ValueError, KeyError, StopAsyncIteration) as exc:
                print(type(exc).__name__, exc)
    show(Mock(spec=Shop).sell)
    show(MagicMock(Shop).sell)
    show(AsyncMock().part)
    print(await AsyncMock(wraps=Shop().sell)(5))
    async with MagicMock() as inside:
        show(inside)
    values = MagicMock()
    values.__aiter__.return_value = [1, 2]
    print([value async for value in values])
    with patch.object(Shop, 'sell') as sell:
        sell.return_value = 'tea'
        print(type(sell).__name__, await asyncio.wait_for(Shop().sell('x'), 1), sell.await_args)
    with patch('asyncio.sleep', new=AsyncMock()) as sleep:
        await asyncio.sleep(1000)
        print(sleep.await_args)


@patch.object(Shop, 'sell', return_value='patched')
async def decorated(sell):
    print(await Shop().sell(1), sell.mock_calls)


asyncio.run(main())
asyncio.run(decorated())
print(asyncio.iscoroutinefunction(AsyncMock()), asyncio.iscoroutinefunction(MagicMock()))
