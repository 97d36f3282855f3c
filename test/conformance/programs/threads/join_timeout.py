# join(timeout) comes back without the thread having ended; daemon threads do not keep the process.
import threading

gate = threading.Event()
thread = threading.Thread(target=gate.wait)
thread.start()
print(thread.join(0.02), thread.is_alive())
print(thread.join(timeout=0), thread.is_alive())
gate.set()
print(thread.join(), thread.is_alive())
forever = threading.Thread(target=threading.Event().wait, daemon=True)
forever.start()
print(forever.daemon, forever.is_alive())
