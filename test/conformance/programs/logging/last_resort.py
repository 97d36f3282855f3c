# stderr: all
# Without handlers: only warnings and worse, as bare text.
import logging

log = logging.getLogger("lib")
log.info("nothing")
log.warning("bare %s", "text")
try:
    [][0]
except IndexError:
    log.exception("with a traceback")
log.addHandler(logging.NullHandler())
log.error("swallowed")
logging.lastResort = None
logging.getLogger("other").error("no handlers")
logging.getLogger("other").error("said once")
