# A pipe from child to parent: the parent blocks in read() until the child writes; EOF at its end.
import os
import time

read_end, write_end = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(read_end)
    for text in [b"one", b"two"]:
        time.sleep(0.05)
        os.write(write_end, text)
    os._exit(0)
os.close(write_end)
while True:
    data = os.read(read_end, 100)
    print("parent got", data)
    if not data:
        break
os.waitpid(pid, 0)
os.close(read_end)
