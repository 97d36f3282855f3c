# A failing callback does not end the program: the report is on stderr, the exit code is 0.
import asyncio


def bad():
    return {}["key"]


loop = asyncio.new_event_loop()
loop.call_soon(bad)
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
print("end")
