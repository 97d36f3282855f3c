# Processes: a queue, a pipe, an event, exit codes, and a child that fails.
# min: 3.7
# order: none, because processes race
import multiprocessing
import os
import sys


def square(numbers, results):
    for n in iter(numbers.get, None):
        results.put((n, n * n))
    results.put(None)


def talk(connection, ready):
    ready.wait()
    while True:
        message = connection.recv()
        if message == "stop":
            connection.send(("stopped", os.getpid() != parent))
            break
        connection.send(message.upper())
    connection.close()


def fail(code):
    sys.exit(code)


parent = os.getpid()
context = multiprocessing.get_context("fork")
numbers, results = context.Queue(), context.Queue()
worker = context.Process(target=square, args=(numbers, results), name="worker")
worker.start()
for n in (1, 2, 3, None):
    numbers.put(n)
print(list(iter(results.get, None)))
worker.join()
print(worker.name, worker.exitcode, worker.is_alive())

ours, theirs = context.Pipe()
ready = context.Event()
talker = context.Process(target=talk, args=(theirs, ready))
talker.start()
ready.set()
for message in ("hello", "stop"):
    ours.send(message)
    print(ours.recv())
talker.join()

failures = [context.Process(target=fail, args=(code,)) for code in (0, 3)]
for process in failures:
    process.start()
for process in failures:
    process.join()
print([process.exitcode for process in failures])
