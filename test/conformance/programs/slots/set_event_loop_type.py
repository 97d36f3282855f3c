# set_event_loop() of something that is no loop: AssertionError up to 3.10, TypeError from 3.11.
import asyncio

for wrong in [42, "loop", asyncio]:
    try:
        asyncio.set_event_loop(wrong)
        print("accepted")
    except (AssertionError, TypeError) as error:
        print(type(error).__name__, error)
