"""urandom differs each time and in each process; counts and ids."""
import os

draws = {os.urandom(8) for _ in range(20)}
print(len(draws), {len(draw) for draw in draws}, os.urandom(0))
read, write = os.pipe()
pid = os.fork()
if pid == 0:
    os.write(write, os.urandom(8))
    os._exit(0)
os.waitpid(pid, 0)
print(os.read(read, 8) != os.urandom(8))
try:
    os.urandom(-1)
except ValueError as error:
    print(error)
print(os.cpu_count() >= 1, os.getpid() != os.getppid(), os.sched_yield(), os.name, os.getcwd().startswith("/"))
