"""A child that does not exit goes on with the rest of the program."""
import os

print("before")
pid = os.fork()
if pid != 0:
    os.waitpid(pid, 0)
print("after, in the", "child" if pid == 0 else "parent", flush=True)
