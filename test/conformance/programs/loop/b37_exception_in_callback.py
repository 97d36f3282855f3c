# Appendix B37: a failing callback is reported and the loop goes on; 3.13 hides the arguments.
# stderr: messages
import asyncio


def bad(number, text):
    raise ValueError("bad %d %s" % (number, text))


loop = asyncio.new_event_loop()
loop.call_soon(bad, 42, "x")
loop.call_soon(print, "the next callback runs")
loop.call_later(0.02, bad, 7, "y")
loop.call_later(0.05, loop.stop)
loop.run_forever()
print("done")
loop.close()
