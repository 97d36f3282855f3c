"""From 3.7 on a child draws other random numbers than its parent, also after seed()."""
import os
import random

random.seed(5)
read, write = os.pipe()
pid = os.fork()
numbers = [random.getrandbits(32) for _ in range(4)]
if pid == 0:
    os.write(write, repr(numbers).encode())
    os._exit(0)
os.waitpid(pid, 0)
print("the same:", os.read(read, 1000) == repr(numbers).encode())
random.seed(5)
print("the parent's own:", numbers == [random.getrandbits(32) for _ in range(4)])
