"""wait, wait3, wait4 and waitid."""
import os


def child(code):
    pid = os.fork()
    if pid == 0:
        os._exit(code)
    return pid


pid = child(1)
print(os.wait() == (pid, 256))
pid = child(2)
found, status, usage = os.wait3(0)
print(found == pid, status >> 8, len(usage) >= 16)
pid = child(3)
found, status, usage = os.wait4(pid, 0)
print(found == pid, status >> 8)
pid = child(4)
peek = os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
print(peek.si_pid == pid, peek.si_status, peek.si_code == os.CLD_EXITED)
done = os.waitid(os.P_ALL, 0, os.WEXITED)
print(done.si_pid == pid, done.si_signo)
for call in (os.wait, lambda: os.waitpid(-1, os.WNOHANG), lambda: os.waitid(os.P_ALL, 0, os.WEXITED)):
    try:
        call()
    except ChildProcessError as error:
        print(error)
