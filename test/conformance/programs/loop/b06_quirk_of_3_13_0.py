# Appendix B6, section 2.7: what a refused run leaves behind in 3.13.0: both slots are emptied.
# quirk: 3.13.0
# min: 3.7
import asyncio


def callback():
    print("before:", loop.is_running(), asyncio._get_running_loop() is loop)
    try:
        other.run_forever()
    except RuntimeError as error:
        print("refused:", error)
    print("after:", loop.is_running(), asyncio._get_running_loop() is loop, other.is_running())
    loop.stop()


loop = asyncio.new_event_loop()
other = asyncio.new_event_loop()
loop.call_soon(callback)
loop.run_forever()
print("end:", loop.is_running(), asyncio._get_running_loop())
loop.close()
other.close()
