# order: none, because other threads or processes hand over to the loop at their own pace
"""A child makes an executor of its own, although its parent has used one before."""
import os
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(abs, (-1, -2))))
pid = os.fork()
if pid == 0:
    with ThreadPoolExecutor(1) as pool:
        code = pool.submit(pow, 2, 3).result()
    os._exit(code)
print(os.WEXITSTATUS(os.waitpid(pid, 0)[1]))
with ThreadPoolExecutor(2) as pool:
    print(pool.submit(pow, 2, 4).result())
