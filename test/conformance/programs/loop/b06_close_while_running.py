# Appendix B6: close() of a running loop is refused from inside and from another thread.
import asyncio
import threading


def attempt(where):
    try:
        loop.close()
        print(where, "closed")
    except RuntimeError as error:
        print(where, error)


def callback():
    attempt("inside:")
    thread = threading.Thread(target=attempt, args=("other thread:",))
    thread.start()
    thread.join()
    loop.stop()


loop = asyncio.new_event_loop()
loop.call_soon(callback)
loop.run_forever()
attempt("after:")
print(loop.is_closed())
