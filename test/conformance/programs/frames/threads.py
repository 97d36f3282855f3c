# stderr: frames
import threading


def g():
    1 / 0
t = threading.Thread(target=g)
t.start()
t.join()
threading.Timer(0.01, g).run()
