# Objects are copied: what the child changes, the parent never sees.
import os

numbers = [1, 2]
counter = 10


def bump():
    global counter
    counter += 1
    numbers.append(counter)


pid = os.fork()
if pid == 0:
    bump()
    bump()
    print("child:", numbers, counter)
    os._exit(0)
os.waitpid(pid, 0)
bump()
print("parent:", numbers, counter)
