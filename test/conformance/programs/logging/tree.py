# Loggers form a tree: levels, handlers, propagation.
import logging
import sys

out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(name)s|%(levelname)-8s|%(message)s"))
logging.getLogger().addHandler(out)
child = logging.getLogger("a.b.c")
print(child.parent.name, child.getEffectiveLevel(), child.level)
middle = logging.getLogger("a.b")
print(child.parent is middle, middle.parent.name)
middle.setLevel(logging.DEBUG)
child.debug("to the root's handler")
own = logging.StreamHandler(sys.stdout)
own.setLevel(logging.ERROR)
own.setFormatter(logging.Formatter("own %(message)s"))
middle.addHandler(own)
child.error("twice")
child.info("once")
middle.propagate = False
child.error("own only")
print(child.hasHandlers(), logging.getLogger("a").hasHandlers(), middle.getChild("d").name)
middle.removeHandler(own)
middle.propagate = True


class Only(logging.Filter):
    def filter(self, record):
        record.message_length = len(record.getMessage())
        return record.levelno >= logging.WARNING


child.addFilter(Only())
child.info("filtered")
child.warning("kept")
out.addFilter(logging.Filter("a.b"))
logging.getLogger("a.x").error("wrong name")
logging.getLogger("a.b.z").error("right name")
child.disabled = True
child.error("disabled")
print(logging.getLogger("a.b.c") is child, isinstance(child, logging.Logger))
try:
    logging.getLogger(5)
except TypeError as error:
    print(error)
