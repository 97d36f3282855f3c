# Non-blocking sockets on the loop: sock_accept, sock_recv, sock_sendall, and a blocking client thread.
# min: 3.7
# order: none, because two threads race
import asyncio
import socket
import threading


def encode(text):
    data = text.encode()
    return len(data).to_bytes(2, "big") + data


async def read_exactly(loop, sock, count):
    data = b""
    while len(data) < count:
        chunk = await loop.sock_recv(sock, count - len(data))
        if not chunk:
            raise EOFError(count - len(data))
        data += chunk
    return data


async def serve_one(loop, sock, log):
    try:
        while True:
            length = int.from_bytes(await read_exactly(loop, sock, 2), "big")
            text = (await read_exactly(loop, sock, length)).decode()
            log.append(text)
            await loop.sock_sendall(sock, encode(text[::-1]))
    except EOFError as error:
        log.append("eof {}".format(error))
    finally:
        sock.close()


def receive(sock, count):
    data = b""
    while len(data) < count:
        data += sock.recv(count - len(data))
    return data


def client(address, words, answers):
    with socket.create_connection(address) as sock:
        for word in words:
            sock.sendall(encode(word))
            length = int.from_bytes(receive(sock, 2), "big")
            answers.append(receive(sock, length).decode())


async def main():
    loop = asyncio.get_event_loop()
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", 0))
    listener.listen(5)
    listener.setblocking(False)
    for words in (["abc", "hello world"], ["é", ""]):
        log, answers = [], []
        thread = threading.Thread(target=client, args=(listener.getsockname(), words, answers))
        thread.start()
        sock, address = await loop.sock_accept(listener)
        sock.setblocking(False)
        await serve_one(loop, sock, log)
        thread.join()
        print(log, answers, address[0])
    listener.close()


asyncio.run(main())
