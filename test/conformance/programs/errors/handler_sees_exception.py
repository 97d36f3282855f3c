# stderr: messages
# A handler of exceptions runs while the exception is handled: it sees it, and what it raises has it as context.
import asyncio
import sys


def bad():
    raise ValueError('in the callback')


def handler(loop, context):
    print(sys.exc_info()[1] is context['exception'])
    raise KeyError('in the handler')


loop = asyncio.get_event_loop_policy().new_event_loop()
loop.set_exception_handler(handler)
loop.call_soon(bad)
loop.call_soon(loop.stop)
loop.run_forever()
print(sys.exc_info())
loop.close()
