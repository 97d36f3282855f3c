# max: 3.13
"""What cannot be given to a spawned process."""
import multiprocessing as mp
import threading


def outer():
    def inner():
        pass
    return inner


if __name__ == "__main__":
    ctx = mp.get_context("spawn")
    for target, args in ((lambda: 0, ()), (outer(), ()), (print, (threading.Lock(),))):
        try:
            ctx.Process(target=target, args=args).start()
        except Exception as error:
            print(type(error).__name__, str(error).split(" at 0x")[0])
    print(mp.active_children())
