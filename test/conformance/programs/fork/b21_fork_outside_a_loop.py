# Appendix B21, section 1.4: fork outside a running loop: the policy slot is inherited up to 3.11
# and emptied in the child from 3.12 on.
# stderr: messages
import asyncio
import os

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
pid = os.fork()
if pid == 0:
    try:
        found = asyncio.get_event_loop()
        print("child:", "inherited" if found is loop else "new", loop.is_running())
    except RuntimeError as error:
        print("child:", error)
    os._exit(0)
os.waitpid(pid, 0)
print("parent:", asyncio.get_event_loop() is loop)
asyncio.set_event_loop(None)
loop.close()
