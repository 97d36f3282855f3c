# recv_into() and recvfrom_into() fill a buffer that the program has.
import asyncio
import socket

left, right = socket.socketpair()
buffer = bytearray(b"........")
left.send(b"hello")
print(right.recv_into(buffer), bytes(buffer))
left.send(b"abcdef")
print(right.recv_into(buffer, 2), bytes(buffer))
view = memoryview(buffer)[3:5]
print(right.recv_into(view), bytes(buffer), bytes(view))
print(right.recv_into(memoryview(buffer)[6:], 0, socket.MSG_PEEK), buffer)
print(right.recvfrom_into(buffer)[0], buffer)
for arguments in [(buffer, 9), (buffer, -1)]:
    try:
        right.recv_into(*arguments)
    except ValueError as exc:
        print("ValueError", exc)
try:
    right.recv_into(b"read only")
except TypeError as exc:
    print("TypeError", exc)
left.close()
print("end", right.recv_into(buffer), buffer)
right.close()


async def main():
    loop = asyncio.get_event_loop()
    near, far = socket.socketpair()
    near.setblocking(False)
    far.setblocking(False)
    print(hasattr(loop, "sock_recv_into"), hasattr(loop, "sock_recvfrom"), hasattr(loop, "start_tls"))
    waiting = loop.sock_recv(far, 10)
    print(asyncio.isfuture(waiting), asyncio.iscoroutine(waiting))
    waiting = asyncio.ensure_future(waiting)
    await asyncio.sleep(0)
    if hasattr(loop, "sock_recv_into"):
        await loop.sock_sendall(near, b"0123456789")
        print(await waiting)
        target = bytearray(4)
        later = asyncio.ensure_future(loop.sock_recv_into(far, target))
        await asyncio.sleep(0)
        near.send(b"xyz")
        print(await later, target)
    else:
        await loop.sock_sendall(near, b"0123456789")
        print(await waiting)
    sent = loop.sock_sendall(near, b"")
    print(await sent)
    near.close()
    print(await loop.sock_recv(far, 10))
    far.close()


asyncio.get_event_loop_policy().new_event_loop().run_until_complete(main())
