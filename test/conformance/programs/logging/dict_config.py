# logging.config.dictConfig(): formatters, filters, handlers, loggers, and what is wrong with them.
# min: 3.7
import logging
import logging.config

old = logging.getLogger('old')
child = logging.getLogger('shop.desk')


class Only:
    def __init__(self, word):
        self.word = word

    def filter(self, record):
        return self.word in record.getMessage()


config = {
    'version': 1,
    'formatters': {
        'plain': {'format': '%(name)s %(levelname)s %(message)s'},
        'braces': {'format': '{levelname}: {message}', 'style': '{'},
    },
    'filters': {'tea': {'()': '__main__.Only', 'word': 'tea'}, 'shop': {'name': 'shop'}},
    'handlers': {
        'console': {'class': 'logging.StreamHandler', 'formatter': 'plain', 'stream': 'ext://sys.stdout', 'level': 'INFO'},
        'tea': {'class': 'logging.StreamHandler', 'formatter': 'braces', 'filters': ['tea'], 'stream': 'ext://sys.stdout'},
        'kept': {'class': 'logging.handlers.MemoryHandler', 'capacity': 2, 'target': 'console'},
    },
    'loggers': {
        'shop': {'handlers': ['tea'], 'level': 'DEBUG'},
        'quiet': {'handlers': ['kept'], 'level': 'WARNING', 'propagate': False},
    },
    'root': {'handlers': ['console'], 'level': 'WARNING'},
}
logging.config.dictConfig(config)
shop, quiet = logging.getLogger('shop'), logging.getLogger('quiet')
shop.debug('green tea')
shop.info('coffee')
child.warning('black tea')
quiet.info('nobody hears')
quiet.warning('kept')
quiet.warning('kept, too')
old.error('disabled')
logging.warning('root')
print(old.disabled, shop.handlers, child.disabled, quiet.propagate, logging.getLogger().level)
logging.config.dictConfig({'version': 1, 'incremental': True, 'loggers': {'shop': {'level': 'ERROR'}}})
shop.warning('tea that nobody hears')
logging.config.dictConfig({**config, 'disable_existing_loggers': False, 'loggers': {}})
old.error('still there')
for wrong in ({}, {'version': 2}, {'version': 1, 'root': {'handlers': ['none']}},
              {'version': 1, 'handlers': {'h': {'class': 'logging.StreamHandler', 'formatter': 'none'}}},
              {'version': 1, 'handlers': {'h': {'class': 'no_such_module.Handler'}}}):
    try:
        logging.config.dictConfig(wrong)
    except ValueError as exc:
        print(exc, '|', type(exc.__cause__).__name__)
