import asyncio
import threading
import time


def serve():
    loop.run_forever()


def greet():
    print("greeting")
    loop.stop()


loop = asyncio.new_event_loop()
server = threading.Thread(target=serve, name="Server")
server.start()
time.sleep(0.2)
who = "caller"
loop . call_soon(  #@hazard
    greet,
)
server.join()
print("done")
