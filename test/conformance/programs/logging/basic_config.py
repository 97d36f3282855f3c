# stderr: all
# basicConfig, levels, and what the root prints.
import logging
import sys

logging.warning("configures by itself")
logging.info("not shown")
logging.basicConfig(level=logging.DEBUG)
print(len(logging.root.handlers), logging.getLevelName(logging.root.level))
logging.getLogger().setLevel("INFO")
logging.debug("hidden %s", 1)
logging.info("shown %s and %d", "text", 2)
logging.error("curly {}")
logging.critical("mapping %(a)s", {"a": 1})
logging.log(35, "own level")
logging.addLevelName(35, "NOTICE")
logging.log(35, "own level")
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("failed")
    logging.error("with info", exc_info=True)
logging.disable(logging.ERROR)
logging.error("disabled")
logging.disable(logging.NOTSET)
logging.error("enabled")
for bad in ("NONE", 2.5):
    try:
        logging.getLogger().setLevel(bad)
    except (ValueError, TypeError) as error:
        print(error)
try:
    logging.basicConfig(force_it=1, handlers=[logging.NullHandler()])
    print("nothing to do")
except ValueError as error:
    print(error)
print(logging.getLogger(), logging.getLogger("a"), logging.root.handlers[0])
