# stderr: all
# Reports go to the sys.stderr of the moment.
import sys
import threading


class Keeper:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)
        return len(text)

    def flush(self):
        pass


def fail():
    raise ValueError("kept")


keeper = sys.stderr = Keeper()
thread = threading.Thread(target=fail, name="t")
thread.start()
thread.join()
print("to stderr", file=sys.stderr)
sys.stderr = sys.__stderr__
text = "".join(keeper.parts)
print([line for line in text.splitlines() if not line.startswith(" ")])
print(sys.stderr.write("direct\n"), sys.stderr.writable(), sys.stdout.name, sys.stderr.name)
