# loopscope: own
"""Messages in other languages. The modelled machine has no catalogs: every message stays what it is."""

import sys

from _loopscope import _refuse

_current = 'messages'
_folders = {}


def gettext(message):
    return message


def ngettext(msgid1, msgid2, n):
    return msgid1 if n == 1 else msgid2


def pgettext(context, message):
    return message


def npgettext(context, msgid1, msgid2, n):
    return ngettext(msgid1, msgid2, n)


def dgettext(domain, message):
    return message


def dngettext(domain, msgid1, msgid2, n):
    return ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    return message


def dnpgettext(domain, context, msgid1, msgid2, n):
    return ngettext(msgid1, msgid2, n)


def textdomain(domain=None):
    global _current
    if domain is not None:
        _current = domain
    return _current


def bindtextdomain(domain, localedir=None):
    if localedir is not None:
        _folders[domain] = localedir
    return _folders.get(domain, sys.base_prefix + '/share/locale')


def find(domain, localedir=None, languages=None, all=False):
    return [] if all else None


class NullTranslations:
    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        pass

    def add_fallback(self, fallback):
        if self._fallback is None:
            self._fallback = fallback
        else:
            self._fallback.add_fallback(fallback)

    def gettext(self, message):
        return message if self._fallback is None else self._fallback.gettext(message)

    def ngettext(self, msgid1, msgid2, n):
        if self._fallback is not None:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return ngettext(msgid1, msgid2, n)

    def pgettext(self, context, message):
        return message if self._fallback is None else self._fallback.pgettext(context, message)

    def npgettext(self, context, msgid1, msgid2, n):
        if self._fallback is not None:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return ngettext(msgid1, msgid2, n)

    def info(self):
        return self._info

    def charset(self):
        return self._charset

    def install(self, names=None):
        import builtins

        builtins._ = self.gettext
        for name in names or ():
            if name in ('gettext', 'ngettext', 'pgettext', 'npgettext'):
                setattr(builtins, name, getattr(self, name))


class GNUTranslations(NullTranslations):
    def _parse(self, fp):
        _refuse('catalogs of messages')


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    if fallback:
        return NullTranslations()
    raise FileNotFoundError(2, 'No translation file found for domain', domain)


def install(domain, localedir=None, *, names=None):
    translation(domain, localedir, fallback=True).install(names)


Catalog = translation
