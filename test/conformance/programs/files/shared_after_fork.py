"""Processes share an open file's position; each has its own buffer, which is written when it exits."""
import json
import os
import tempfile

os.chdir(tempfile.mkdtemp())


def in_child(do):
    pid = os.fork()
    if pid == 0:
        do()
        os._exit(0)
    os.waitpid(pid, 0)


def append():
    with open("log", "a") as f:
        f.write("child\n")


with open("log", "w") as f:
    f.write("parent\n")
in_child(append)
print(open("log").read())
f = open("shared", "w")
f.write("first ")
f.flush()
in_child(lambda: os.write(f.fileno(), b"second "))
f.write("third")
f.close()
print(open("shared").read())
reader = open("shared", "rb", buffering=0)
in_child(lambda: reader.read(6))
print(reader.read())
f = open("twice", "w")
f.write("unflushed ")
pid = os.fork()
if pid == 0:
    raise SystemExit(0)
os.waitpid(pid, 0)
f.close()
print(open("twice").read())
json.dump({"written": "when it is dropped"}, open("dropped", "w"))
print(json.load(open("dropped")))


def forget():
    g = open("dropped", "a")
    g.write("!")


forget()
print(open("dropped").read())
f = open("removed", "w+")
f.write("still here")
os.remove("removed")
f.seek(0)
print(f.read(), os.path.exists("removed"))
f.close()
first = open("log")
number = first.fileno()
first.close()
print(open("log").fileno() == number)
