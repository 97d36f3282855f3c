# The path of a Unix socket is there until it is unlinked, also when nobody listens any more.
import os
import socket

path = f'./conformance_{os.getpid()}.sock'
print(os.path.exists(path), os.path.isfile(path))
with socket.socket(socket.AF_UNIX) as server:
    server.bind(path)
    server.listen()
    print(os.path.exists(path), os.path.isfile(path), os.path.isdir(path))
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(path)
        print('connected')
print(os.path.exists(path))
try:
    socket.socket(socket.AF_UNIX).connect(path)
except OSError as error:
    print(type(error).__name__)
os.unlink(path)
print(os.path.exists(path))
for call in (os.unlink, os.remove):
    try:
        call('./no_such_file')
    except OSError as error:
        print(type(error).__name__, error)
try:
    socket.socket(socket.AF_UNIX).connect(path)
except OSError as error:
    print(type(error).__name__)
