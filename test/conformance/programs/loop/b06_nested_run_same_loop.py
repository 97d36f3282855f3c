# Appendix B6: running the loop inside itself; 3.13.0 then forgets that the loop is running.
# quirk: 3.13.0
import asyncio


def callback():
    try:
        loop.run_forever()
    except RuntimeError as error:
        print("refused:", error)
    print("is_running:", loop.is_running())
    loop.call_soon(loop.stop)


loop = asyncio.new_event_loop()
loop.call_soon(callback)
loop.run_forever()
print("ended, is_running:", loop.is_running())
loop.close()
