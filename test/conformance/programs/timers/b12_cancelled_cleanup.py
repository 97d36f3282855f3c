# Appendix B12: more than 100 timers of which more than half are cancelled are swept out.
import asyncio


def after_one_iteration(total, cancelled):
    loop = asyncio.new_event_loop()
    handles = [loop.call_later(1000 + n, print) for n in range(total)]
    for handle in handles[total - cancelled :]:
        handle.cancel()
    loop.stop()
    loop.run_forever()
    left = len(loop._scheduled)
    loop.close()
    return left


for total, cancelled in [(100, 60), (101, 51), (101, 50), (102, 51), (102, 52), (300, 151)]:
    print(total, cancelled, after_one_iteration(total, cancelled))
