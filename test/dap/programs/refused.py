import os
import threading

done = threading.Event()


def wait():
    done.wait()


thread = threading.Thread(target=wait, name='waiter')
thread.start()
before = 1
name = 'chroot'  #@before
getattr(os, name)('/')  #@refused
print('never')
