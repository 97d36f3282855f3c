# max: 3.13
"""Event and Condition between processes."""
import multiprocessing as mp


def waiter(event, condition, ready, connection):
    connection.send(event.wait(0.05))
    connection.send(event.wait())
    with condition:
        ready.release()
        connection.send(condition.wait(5))
    with condition:
        connection.send(condition.wait(0.05))


if __name__ == "__main__":
    event, condition, ready = mp.Event(), mp.Condition(), mp.Semaphore(0)
    here, there = mp.Pipe()
    process = mp.Process(target=waiter, args=(event, condition, ready, there))
    process.start()
    print(here.recv(), event.is_set())
    event.set()
    print(here.recv(), event.is_set(), event.wait())
    event.clear()
    print(event.is_set(), event.wait(0.01))
    ready.acquire()
    with condition:
        condition.notify()
    print(here.recv(), here.recv())
    process.join()
    try:
        condition.notify()
    except AssertionError as error:
        print(error)
