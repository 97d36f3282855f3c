# Task.get_stack() and print_stack(): of a task that waits, one that failed, one that is over.
import asyncio
import io
import re


async def inner():
    await asyncio.sleep(1)


async def outer():
    await inner()


def fail():
    raise ValueError('x')


async def bad():
    fail()


def printed(task, **options):
    out = io.StringIO()
    task.print_stack(file=out, **options)
    return re.sub(r'<Task.*?>{1,4} \(|"/.*"', '...', out.getvalue())


async def main():
    loop = asyncio.get_event_loop()
    waits, fails = loop.create_task(outer()), loop.create_task(bad())
    print([frame.f_code.co_name for frame in waits.get_stack()])
    await asyncio.sleep(0)
    for task in waits, fails:
        for limit in None, 0, 1, 2, 5:
            print(limit, [(frame.f_code.co_name, frame.f_lineno) for frame in task.get_stack(limit=limit)])
        print(printed(task))
        print(printed(task, limit=1))
    print(type(fails.exception()).__name__)
    waits.cancel()
    await asyncio.wait([waits])
    print(waits.get_stack(), printed(waits)[:12])


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
