# LoggerAdapter, subclasses of Logger and Handler, record factories.
import logging


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


class Adapter(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return "[%s] %s" % (self.extra["job"], msg), kwargs


class Counting(logging.Logger):
    count = 0

    def _log(self, *args, **kwargs):
        Counting.count += 1
        super()._log(*args, **kwargs)


handler = ListHandler()
logging.setLoggerClass(Counting)
logger = logging.getLogger("counted")
logging.setLoggerClass(logging.Logger)
logger.addHandler(handler)
logger.propagate = False
logger.setLevel(logging.INFO)
adapter = Adapter(logger, {"job": 7})
adapter.info("started %d", 1)
adapter.debug("hidden")
adapter.error("failed")
plain = logging.LoggerAdapter(logger, {"user": "u"})
handler.setFormatter(logging.Formatter("%(user)s %(message)s"))
plain.warning("with a field")
print(handler.lines, Counting.count, type(logger).__name__)
print(adapter.isEnabledFor(10), adapter.getEffectiveLevel(), adapter.logger is logger)
handler.set_name("kept")
print(handler.get_name(), handler.level, logging.getLevelName(handler.level), logger.handlers == [handler])
old = logging.getLogRecordFactory()


def factory(*args, **kwargs):
    record = old(*args, **kwargs)
    record.user = "made"
    return record


logging.setLogRecordFactory(factory)
logger.warning("by the factory")
print(handler.lines[-1])
