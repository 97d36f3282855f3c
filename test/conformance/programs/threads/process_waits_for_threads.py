# The process ends only when its non-daemon threads have ended.
import threading
import time


def work():
    time.sleep(0.1)
    print("worker ends, main code is over:", over)


over = False
threading.Thread(target=work).start()
over = True
print("end of main code")
