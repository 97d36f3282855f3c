# Import forms; a module is one object however it is reached.
import asyncio
import asyncio as aio
import threading, time
from os import getpid, pipe as make_pipe
from asyncio import sleep
import asyncio.events


def local_import():
    import socket

    return socket.socketpair


print(asyncio is aio, asyncio.sleep is sleep, asyncio.events.__name__)
print(threading.current_thread().name, time.time() > 0, getpid() > 0)
import os

print(os.pipe is make_pipe, callable(local_import()))
try:
    import no_such_module_anywhere
except ImportError as error:
    print(type(error).__name__, error)
try:
    from asyncio import no_such_name
except ImportError as error:
    print(str(error)[:44])
print(__name__)
