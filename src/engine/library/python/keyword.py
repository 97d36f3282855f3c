# loopscope: own
"""The words that have a meaning of their own in Python."""

__all__ = ['iskeyword', 'issoftkeyword', 'kwlist', 'softkwlist']

from _loopscope import _trait

kwlist = (
    'False None True and as assert async await break class continue def del elif else except finally for '
    'from global if import in is lambda nonlocal not or pass raise return try while with yield'
).split()
softkwlist = _trait('softKeywords').split()
if not _trait('asyncIsKeyword'):
    kwlist = [word for word in kwlist if word not in ('async', 'await')]
if _trait('pegParserIsKeyword'):
    kwlist.insert(3, '__peg_parser__')

iskeyword = frozenset(kwlist).__contains__
issoftkeyword = frozenset(softkwlist).__contains__
