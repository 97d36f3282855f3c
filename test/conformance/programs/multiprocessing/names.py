# max: 3.13
"""Default names, also of grandchildren and of other contexts."""
import multiprocessing as mp


def show(label):
    print(label, mp.current_process().name, mp.current_process().daemon, flush=True)


def nested():
    show("child")
    for label in ("grandchild", "another"):
        process = mp.Process(target=show, args=(label,))
        process.start()
        process.join()


class Special(mp.Process):
    def run(self):
        show("special")


if __name__ == "__main__":
    show("main")
    context = mp.get_context("fork")
    for process in (mp.Process(target=nested), Special(), context.Process(target=show, args=("context",)),
                    mp.Process(target=show, args=("daemon",), daemon=True)):
        process.start()
        process.join()
    print(mp.get_start_method(), context.get_start_method())
