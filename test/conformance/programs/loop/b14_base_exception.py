# Appendix B14: another BaseException propagates up to 3.7; from 3.8 the exception handler gets it.
import asyncio


class Alarm(BaseException):
    pass


def raise_alarm():
    raise Alarm("ring")


loop = asyncio.new_event_loop()
trail = []
loop.call_soon(raise_alarm)
loop.call_soon(trail.append, "after")
loop.call_soon(loop.stop)
try:
    loop.run_forever()
    print("swallowed", trail, len(loop._ready))
except Alarm as error:
    print("propagated:", error, trail, len(loop._ready))
loop.close()
