"""What a wait status says of an exit and of a signal."""
import os
import time

for leave in (lambda: os._exit(7), lambda: os.kill(os.getpid(), 9), lambda: os.kill(os.getpid(), 15), os.abort):
    pid = os.fork()
    if pid == 0:
        leave()
        time.sleep(5)
    status = os.waitpid(pid, 0)[1]
    exited, signaled = os.WIFEXITED(status), os.WIFSIGNALED(status)
    print(exited, os.WEXITSTATUS(status) if exited else None, signaled,
          os.WTERMSIG(status) if signaled else None, os.WIFSTOPPED(status), os.WIFCONTINUED(status))
