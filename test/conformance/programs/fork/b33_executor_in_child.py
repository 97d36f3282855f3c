# stderr: none
# An executor with an idle worker, used in a forked child: up to 3.7 it starts a thread of the
# child's own, later versions believe in the worker that is not there.
import concurrent.futures
import os
import sys
import threading

executor = concurrent.futures.ThreadPoolExecutor(2)
print(executor.submit(int, "1").result())
# The worker is idle once it waits for more.
executor.submit(int).result()
while sys.version_info >= (3, 8) and not executor._idle_semaphore._value:
    threading.Event().wait(0.01)
sys.stdout.flush()
pid = os.fork()
if pid == 0:
    try:
        print("child", executor.submit(int, "2").result(timeout=0.5))
    except concurrent.futures.TimeoutError:
        print("child waits for a worker of its parent")
    sys.stdout.flush()
    os._exit(0)
os.waitpid(pid, 0)
print("parent", executor.submit(int, "3").result())
executor.shutdown()
