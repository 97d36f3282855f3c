# max: 3.13
"""Locks, recursive ones and semaphores are shared by processes."""
import multiprocessing as mp


def try_locks(lock, rlock, semaphore, connection):
    connection.send((lock.acquire(False), rlock.acquire(timeout=0.05), semaphore.acquire(False),
                     semaphore.acquire(False), repr(lock), repr(rlock), repr(semaphore)))
    connection.send((lock.acquire(), repr(lock)))


if __name__ == "__main__":
    lock, rlock, semaphore = mp.Lock(), mp.RLock(), mp.Semaphore(1)
    print(lock, rlock, semaphore, mp.BoundedSemaphore(2))
    lock.acquire()
    rlock.acquire()
    rlock.acquire()
    print(lock, rlock)
    here, there = mp.Pipe()
    process = mp.get_context("fork").Process(target=try_locks, args=(lock, rlock, semaphore, there))
    process.start()
    print(here.recv())
    lock.release()
    print(here.recv())
    process.join()
    print(lock, semaphore, lock.acquire(timeout=0.05))
    rlock.release()
    rlock.release()
    bounded = mp.BoundedSemaphore(1)
    for wrong in (bounded.release, rlock.release, mp.Lock().release):
        try:
            wrong()
        except (ValueError, AssertionError) as error:
            print(type(error).__name__, error)
