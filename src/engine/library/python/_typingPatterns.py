"""typing.Pattern and typing.Match; apart, since they need `re`."""

import re as _re
from _typingAliases import _GenericAlias

Pattern = _GenericAlias(type(_re.compile('')), None, 'typing.Pattern', 1)
Match = _GenericAlias(type(_re.match('', '')), None, 'typing.Match', 1)
