# logging.handlers: records that are kept, and records that go through a queue to a thread.
import logging
import logging.handlers
import queue
import sys

log = logging.getLogger('shop')
log.setLevel(logging.DEBUG)
out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter('%(name)s %(levelname)s %(message)s'))

memory = logging.handlers.MemoryHandler(3, target=out)
log.addHandler(memory)
log.info('one %d', 1)
log.info('two')
print('kept', len(memory.buffer))
log.error('three')
print('kept', len(memory.buffer))
log.debug('four')
memory.close()
log.removeHandler(memory)

records = queue.Queue()
handler = logging.handlers.QueueHandler(records)
log.addHandler(handler)
strict = logging.StreamHandler(sys.stdout)
strict.setLevel(logging.WARNING)
strict.setFormatter(logging.Formatter('strict: %(message)s'))
listener = logging.handlers.QueueListener(records, out, strict, respect_handler_level=True)
log.info('before it starts %s', 'x')
listener.start()
log.warning('while it %s', 'runs')
try:
    1 / 0
except ZeroDivisionError:
    log.exception('failed')
records.join()
listener.stop()
log.info('after it stopped')
record = records.get()
print(record.msg, record.args, record.getMessage(), record.exc_info, records.empty())
print(logging.handlers.SYSLOG_UDP_PORT, isinstance(memory, logging.handlers.BufferingHandler))
