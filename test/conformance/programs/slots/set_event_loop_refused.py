# A refused set_event_loop() counts as a call all the same: get_event_loop() makes no loop any more.
import asyncio

for given in 'text', 5:
    try:
        asyncio.set_event_loop(given)
    except (AssertionError, TypeError) as error:
        print(type(error).__name__, error)
try:
    print(type(asyncio.get_event_loop()).__name__)
except RuntimeError as error:
    print(error)
