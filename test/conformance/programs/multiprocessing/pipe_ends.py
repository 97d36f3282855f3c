# max: 3.13
"""poll, one-way pipes, bytes, and ends that are closed."""
import multiprocessing as mp

if __name__ == "__main__":
    reader, writer = mp.Pipe(duplex=False)
    print(reader.readable, reader.writable, writer.readable, writer.writable)
    print(reader.poll(), reader.poll(0.05))
    writer.send_bytes(b"abcdef", 2, 3)
    print(reader.poll(), reader.recv_bytes())
    for wrong in (lambda: writer.recv(), lambda: reader.send(1), lambda: writer.send_bytes(b"abc", 5)):
        try:
            wrong()
        except (OSError, ValueError) as error:
            print(type(error).__name__, error)
    writer.close()
    print(writer.closed, reader.poll())
    for wrong in (lambda: writer.send(1), lambda: writer.fileno(), lambda: reader.recv()):
        try:
            wrong()
        except (OSError, EOFError) as error:
            print(type(error).__name__, error)
    one, two = mp.Pipe()
    one.close()
    try:
        two.send("nobody reads")
    except BrokenPipeError as error:
        print(error)
    with two:
        pass
    print(two.closed)
