# Appendix B18: a full self-pipe loses no callback; the bytes beyond its capacity are just not sent.
import asyncio

loop = asyncio.new_event_loop()
ran = []
for number in range(400):
    loop.call_soon_threadsafe(ran.append, number)
print(len(loop._ready), len(loop._ssock.recv(4096)))
for number in range(300):
    loop.call_soon_threadsafe(ran.append, number)
loop.call_soon(loop.stop)
loop.run_forever()
print(len(ran), ran[399], ran[-1])
try:
    print(len(loop._ssock.recv(4096)))
except BlockingIOError as error:
    print("empty", error.errno)
loop.close()
