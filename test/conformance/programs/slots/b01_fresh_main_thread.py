# Appendix B1: get_event_loop() in a fresh main thread: made up to 3.11, with a warning in 3.12 and
# 3.13, refused from 3.14.
# stderr: messages
import asyncio

try:
    loop = asyncio.get_event_loop()
    print(loop.is_running(), loop.is_closed())
    print(asyncio.get_event_loop() is loop)
    loop.close()
    print(asyncio.get_event_loop() is loop, loop.is_closed())
except RuntimeError as error:
    print(error)
