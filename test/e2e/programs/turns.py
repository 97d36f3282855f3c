"""Two threads that both can go on, again and again."""
import threading
import time


def other():
    for turn in range(3):
        time.sleep(0)
    print("other")


thread = threading.Thread(target=other, name="Other")
thread.start()
time.sleep(0)
print("main")
thread.join()
print("done")  #@done
