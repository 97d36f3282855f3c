# min: 3.7
# order: none, because it is not about handles
"""Who drives coroutines by hand tells asyncio which task is the current one."""
import asyncio
import re
from asyncio.tasks import _enter_task, _leave_task


async def nothing():
    return 'done'


def shown(exc):
    return re.sub(r'<Task .*?>>?', '<task>', str(exc))


loop = asyncio.new_event_loop()
one, two = loop.create_task(nothing()), loop.create_task(nothing())
_enter_task(loop, one)
print(asyncio.current_task(loop) is one)
for call, task in ((_enter_task, two), (_leave_task, two)):
    try:
        call(loop, task)
    except RuntimeError as exc:
        print(shown(exc))
_leave_task(loop, one)
print(asyncio.current_task(loop))
if hasattr(asyncio.tasks, '_swap_current_task'):
    swap = asyncio.tasks._swap_current_task
    print(swap(loop, two), swap(loop, one) is two, swap(loop, None) is one)
asyncio.tasks._register_task(one)
print(loop.run_until_complete(one), loop.run_until_complete(two), len(asyncio.all_tasks(loop)))
loop.close()
