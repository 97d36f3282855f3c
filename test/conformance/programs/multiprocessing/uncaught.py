# max: 3.13
# stderr: messages
"""An exception in a child is printed by the child, under its name."""
import multiprocessing as mp


def fail():
    raise KeyError("in the child")


if __name__ == "__main__":
    process = mp.Process(target=fail, name="Failing")
    process.start()
    process.join()
    print(process.exitcode)
