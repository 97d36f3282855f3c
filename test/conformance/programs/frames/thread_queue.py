# stderr: frames
import queue
q = queue.Queue()
q.get(timeout=0.01)
