"""Handlers of logging that write files, from several threads and a loop."""
import asyncio
import glob
import logging
import logging.handlers
import os
import tempfile
import threading

os.chdir(tempfile.mkdtemp())
log = logging.getLogger("app")
log.setLevel(logging.INFO)
log.propagate = False


def use(handler):
    handler.setFormatter(logging.Formatter("%(levelname)s %(threadName)s %(message)s"))
    log.addHandler(handler)
    return handler


def drop(handler):
    log.removeHandler(handler)
    handler.close()


handler = use(logging.FileHandler("log.txt", encoding="utf-8"))
threads = [threading.Thread(target=log.warning, args=("from %d", n), name="t%d" % n) for n in range(3)]
for thread in threads:
    thread.start()
    thread.join()


async def main():
    loop = asyncio.get_event_loop()
    for n in range(2):
        log.info("turn %d", n)
        await asyncio.sleep(0.001)
    await loop.run_in_executor(None, log.error, "żółć")


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
print(repr(handler).replace(os.getcwd() + "/", ""), "Executor" in open("log.txt", encoding="utf-8").read())
print([line.split(" ", 2)[2] for line in open("log.txt", encoding="utf-8")])
drop(handler)
handler = use(logging.handlers.RotatingFileHandler("rot.txt", maxBytes=90, backupCount=2))
for n in range(12):
    log.info("message %d", n)
drop(handler)
print({name: open(name).read() for name in sorted(glob.glob("rot*"))})
handler = use(logging.handlers.WatchedFileHandler("w.txt"))
log.info("1")
os.rename("w.txt", "moved.txt")
log.info("2")
drop(handler)
print(open("w.txt").read(), open("moved.txt").read())
handler = use(logging.FileHandler("late.txt", delay=True))
print(os.path.exists("late.txt"))
log.info("now")
print(open("late.txt").read())
drop(handler)
logging.basicConfig(filename="basic.log", filemode="w", format="%(message)s", level=logging.DEBUG)
logging.debug("root")
print(open("basic.log").read())
