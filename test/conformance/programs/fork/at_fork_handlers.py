# min: 3.7
"""os.register_at_fork: before in reverse order, the others in order."""
import os

for name in "ab":
    os.register_at_fork(
        before=lambda name=name: print("before", name, flush=True),
        after_in_parent=lambda name=name: after("parent", name),
        after_in_child=lambda name=name: after("child", name),
    )


def after(where, name):
    if where == "parent":
        os.read(gate[0], 1)  # the child speaks first
        seen.append(name)
    else:
        print("child", name, flush=True)


seen = []
gate = os.pipe()
pid = os.fork()
if pid == 0:
    os.write(gate[1], b"xx")
    os._exit(0)
os.waitpid(pid, 0)
print("parent", seen)
