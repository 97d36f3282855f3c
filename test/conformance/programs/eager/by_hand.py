# Task(eager_start=True), a custom constructor, and eager_start without a running loop.
# min: 3.12
# order: none, because the tracer does not see the eager step of a subclass
import asyncio


class MyTask(asyncio.Task):
    pass


async def child(name):
    print(name, "starts")
    await asyncio.sleep(0)
    print(name, "ends")


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.Task(child("a"), loop=loop, eager_start=True)
    print("made")
    await task
    loop.set_task_factory(asyncio.create_eager_task_factory(MyTask))
    task = asyncio.create_task(child("b"), name="B")
    print(type(task).__name__, task.get_name())
    await task


loop = asyncio.new_event_loop()
early = asyncio.Task(child("early"), loop=loop, eager_start=True)
print("not yet")
loop.run_until_complete(early)
loop.run_until_complete(main())
loop.close()
