"""os.environ and getenv; a child has a copy."""
import os

os.environ["COLOUR"] = "green"
print(os.getenv("COLOUR"), os.environ.get("SHAPE"), os.getenv("SHAPE", "round"), "COLOUR" in os.environ)
for wrong in (lambda: os.environ["SHAPE"], lambda: os.environ.__setitem__("N", 1), lambda: os.environ[1]):
    try:
        wrong()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
pid = os.fork()
if pid == 0:
    os.environ["COLOUR"] = "red"
    os._exit(0)
os.waitpid(pid, 0)
print(os.environ["COLOUR"])
copy = os.environ.copy()
del os.environ["COLOUR"]
print(copy["COLOUR"], os.environ.pop("COLOUR", None), os.environ.setdefault("SHAPE", "flat"))
