"""A child signals its parent, which may be anywhere in its loop by then."""
import os
import signal

seen = []
parent = os.getpid()
signal.signal(signal.SIGUSR1, lambda number, frame: seen.append(number))
if os.fork() == 0:
    os.kill(parent, signal.SIGUSR1)
    os._exit(0)
turns = 0
while not seen and turns < 400:  #@while
    turns = turns + 1  #@body
print("seen")  #@end
