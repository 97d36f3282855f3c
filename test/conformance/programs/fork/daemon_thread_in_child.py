"""A daemon thread of a child does not keep it alive."""
import os
import threading
import time

pid = os.fork()
if pid == 0:
    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
    raise SystemExit(2)
started = time.monotonic()
print("exit code", os.waitpid(pid, 0)[1] >> 8)
print("at once:", time.monotonic() - started < 10)
