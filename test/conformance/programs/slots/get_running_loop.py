# get_running_loop() never makes a loop and never looks into the policy slot.
# min: 3.7
import asyncio
import threading


def ask(where):
    try:
        print(where, asyncio.get_running_loop() is loop)
    except RuntimeError as error:
        print(where, error)


async def main():
    ask("coroutine:")
    thread = threading.Thread(target=ask, args=("other thread, loop runs:",))
    thread.start()
    thread.join()


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
ask("policy slot set:")
loop.run_until_complete(main())
ask("after:")
loop.close()
