# loopscope: own
"""logging.config: loggers, handlers and formatters made from a dictionary."""

import logging
import logging.handlers
import re

from _loopscope import _trait

DEFAULT_LOGGING_CONFIG_PORT = 9030
_IDENTIFIER = re.compile('^[a-z_][a-z0-9_]*$', re.I)
_PROTOCOL = re.compile('^(ext|cfg)://(.*)$')
_STEP = re.compile(r'^(?:\.?(\w+)|\[([^\]]+)\])')


def valid_ident(s):
    if not _IDENTIFIER.match(s):
        raise ValueError('Not a valid Python identifier: %r' % s)
    return True


class BaseConfigurator:
    def __init__(self, config):
        self.config = config

    def resolve(self, s):
        """The object of a dotted path, importing modules on the way."""
        first, *rest = s.split('.')
        used = first
        try:
            found = __import__(first)
            for name in rest:
                used += '.' + name
                if not hasattr(found, name):
                    __import__(used)
                found = getattr(found, name)
            return found
        except ImportError as exc:
            raise ValueError(f'Cannot resolve {s!r}: {exc}') from exc

    def cfg_convert(self, value):
        """The part of the configuration that a path like `handlers.console[0]` leads to."""
        found = self.config
        rest = value
        while rest:
            step = _STEP.match(rest)
            if step is None:
                raise ValueError(f'Unable to convert {value!r} at {rest!r}')
            name, index = step.groups()
            if name is not None:
                found = found[name]
            else:
                found = found[int(index)] if index.isdigit() and not isinstance(found, dict) else found[index]
            rest = rest[step.end():]
        return self.convert(found)

    def convert(self, value):
        """What a value of the configuration stands for, also inside of lists and dictionaries."""
        if isinstance(value, dict):
            return {key: self.convert(item) for key, item in value.items()}
        if isinstance(value, (list, tuple)):
            return type(value)(self.convert(item) for item in value)
        if isinstance(value, str):
            match = _PROTOCOL.match(value)
            if match is not None:
                kind, rest = match.groups()
                return self.resolve(rest) if kind == 'ext' else self.cfg_convert(rest)
        return value

    def configure_custom(self, config):
        """Calls the factory under '()' with the other entries; those of '.' become attributes."""
        factory = config.pop('()')
        if not callable(factory):
            factory = self.resolve(factory)
        attributes = config.pop('.', None)
        made = factory(**{key: self.convert(value) for key, value in config.items() if key.isidentifier()})
        for name, value in (attributes or {}).items():
            setattr(made, name, self.convert(value))
        return made


class DictConfigurator(BaseConfigurator):
    def configure(self):
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError('Unsupported version: %s' % config['version'])
        if config.get('incremental', False):
            self._adjust()
            return
        disable = config.get('disable_existing_loggers', True)
        logging._handlers.clear()
        del logging._handlerList[:]
        self._formatters = self._made('formatters', 'formatter', self.configure_formatter)
        self._filters = self._made('filters', 'filter', self.configure_filter)
        self._handlers = {}
        self._make_handlers()
        self._configure_loggers(disable)
        if config.get('root'):
            self._within('Unable to configure root logger', self.configure_root, config['root'])

    def _within(self, text, function, *args):
        try:
            return function(*args)
        except Exception as exc:
            raise ValueError(text) from exc

    def _made(self, section, what, make):
        entries = self.config.get(section, {})
        return {name: self._within(f'Unable to configure {what} {name!r}', make, entries[name]) for name in entries}

    def _make_handlers(self):
        entries = self.config.get('handlers', {})
        waiting = []
        # A handler may have another one as its target, which has to be there first.
        for name in sorted(entries):
            target = entries[name].get('target')
            (waiting if isinstance(target, str) and target in entries else self._ready(name)).append(name)
        for name in waiting:
            self._ready(name)

    def _ready(self, name):
        entry = self.config['handlers'][name]
        handler = self._within(f'Unable to configure handler {name!r}', self.configure_handler, entry)
        handler.name = name
        self._handlers[name] = handler
        return []

    def _configure_loggers(self, disable):
        root = logging.root
        existing = sorted(root.manager.loggerDict)
        entries = self.config.get('loggers', {})
        children = [name for name in existing
                    if name not in entries and any(name.startswith(above + '.') for above in entries)]
        for name in entries:
            self._within(f'Unable to configure logger {name!r}', self.configure_logger, name, entries[name])
        for name in existing:
            logger = root.manager.loggerDict[name]
            if not isinstance(logger, logging.Logger) or name in entries:
                continue
            if name in children:
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True
            else:
                logger.disabled = disable

    def _adjust(self):
        for name, entry in self.config.get('handlers', {}).items():
            if name not in logging._handlers:
                raise ValueError('No handler found with name %r' % name)
            if entry.get('level'):
                logging._handlers[name].setLevel(logging._checkLevel(entry['level']))
        for name, entry in self.config.get('loggers', {}).items():
            self._within(f'Unable to configure logger {name!r}', self.configure_logger, name, entry, True)
        if self.config.get('root'):
            self._within('Unable to configure root logger', self.configure_root, self.config['root'], True)

    def configure_formatter(self, config):
        config = dict(config)
        if '()' in config:
            factory = config['()']
            if 'format' in config:
                config['fmt'] = config.pop('format')
            made = self.configure_custom(config)
            return made if made is not None else factory
        settings = {'fmt': config.get('format'), 'datefmt': config.get('datefmt'), 'style': config.get('style', '%')}
        if 'validate' in config and _trait('formatsAreValidated'):
            settings['validate'] = config['validate']
        if config.get('defaults') is not None:
            settings['defaults'] = config['defaults']
        cls = self.resolve(config['class']) if 'class' in config else logging.Formatter
        return cls(**settings)

    def configure_filter(self, config):
        config = dict(config)
        return self.configure_custom(config) if '()' in config else logging.Filter(config.get('name', ''))

    def add_filters(self, filterer, filters):
        for one in filters:
            try:
                filterer.addFilter(one if callable(one) or hasattr(one, 'filter') else self._filters[one])
            except Exception as exc:
                raise ValueError('Unable to add filter %r' % one) from exc

    def configure_handler(self, config):
        config = dict(config)
        formatter = config.pop('formatter', None)
        if formatter:
            if formatter not in self._formatters:
                raise ValueError('Unable to set formatter %r' % formatter) from KeyError(formatter)
            formatter = self._formatters[formatter]
        level = config.pop('level', None)
        filters = config.pop('filters', None)
        if '()' in config:
            handler = self.configure_custom(config)
        else:
            name = config.pop('class')
            cls = name if callable(name) else self.resolve(name)
            if issubclass(cls, logging.handlers.MemoryHandler) and isinstance(config.get('target'), str):
                config['target'] = self._handlers[config['target']]
            attributes = config.pop('.', None)
            handler = cls(**{key: self.convert(value) for key, value in config.items() if key.isidentifier()})
            for key, value in (attributes or {}).items():
                setattr(handler, key, self.convert(value))
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(handler, filters)
        return handler

    def common_logger_config(self, logger, config, incremental=False):
        level = config.get('level')
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in config.get('handlers') or ():
            try:
                logger.addHandler(self._handlers[name])
            except Exception as exc:
                raise ValueError('Unable to add handler %r' % name) from exc
        self.add_filters(logger, config.get('filters') or ())

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        if not incremental:
            logger.disabled = False
        propagate = config.get('propagate')
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        self.common_logger_config(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    dictConfigClass(config).configure()
