"""One parse of a command line (a part of argparse): which words are options, and who takes which words.

Words are classified by letters, O for options and A for arguments, and what an argument takes is
matched against the letters; this is what decides between several arguments of variable length.
"""

import re as _re
from _argparseActions import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, \
    ArgumentError, ArgumentTypeError, action_name
from _loopscope import _trait

_PATTERNS = {
    None: '(-*A-*)',
    OPTIONAL: '(-*A?-*)',
    ZERO_OR_MORE: '(-*[A-]*)',
    ONE_OR_MORE: '(-*A[A-]*)',
    REMAINDER: '([-AO]*)',
    PARSER: '(-*A[-AO]*)',
    SUPPRESS: '(-*-*)',
}


def _pattern_of(action):
    nargs = action.nargs
    if nargs in _PATTERNS:
        pattern = _PATTERNS[nargs]
    else:
        pattern = '(-*%s-*)' % '-*'.join('A' * nargs)
    if action.option_strings:
        pattern = pattern.replace('-*', '').replace('-', '')
    return pattern


class Parse:
    """The words of a command line, and what has been found in them."""

    def __init__(self, parser, words, namespace):
        self.parser = parser
        self.words = words
        self.namespace = namespace
        self.extras = []
        self.seen = set()
        self.seen_non_default = set()
        self.positionals = [action for action in parser._actions if not action.option_strings]
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            members = group._group_actions
            for action in members:
                self.conflicts.setdefault(action, []).extend([a for a in members if a is not action])
        self.options = {}
        letters = ''
        for i, word in enumerate(words):
            if '-' in letters:
                letters += 'A'
            elif word == '--':
                letters += '-'
            else:
                option = self.option_of(word)
                if option is not None:
                    self.options[i] = option
                letters += 'A' if option is None else 'O'
        self.letters = letters

    def run(self):
        """Answers the namespace and the words that nobody took."""
        last = max(self.options, default=-1)
        at = 0
        while at <= last:
            following = min([i for i in self.options if i >= at])
            if at != following:
                end = self.take_positionals(at)
                if end > at:
                    at = end
                    continue
            if at not in self.options:
                self.extras.extend(self.words[at:following])
                at = following
            at = self.take_option(at)
        at = self.take_positionals(at)
        self.extras.extend(self.words[at:])
        self.check_required()
        return self.namespace, self.extras

    # --- options

    def option_of(self, word):
        """(action or None, option string, what is attached to it or None); None for an argument."""
        parser = self.parser
        if not word or word[0] not in parser.prefix_chars:
            return None
        known = parser._option_string_actions
        if word in known:
            return known[word], word, None
        if len(word) == 1:
            return None
        if '=' in word:
            option, _, value = word.partition('=')
            if option in known:
                return known[option], option, value
        matches = self.abbreviated(word)
        if len(matches) > 1:
            names = ', '.join([option for _, option, _ in matches])
            raise ArgumentError(None, f'ambiguous option: {word} could match {names}')
        if matches:
            return matches[0]
        if parser._negative_number_matcher.match(word) and not parser._has_negative_number_optionals:
            return None
        if ' ' in word:
            return None
        return None, word, None

    def abbreviated(self, word):
        parser = self.parser
        chars = parser.prefix_chars
        known = parser._option_string_actions
        if word[1] in chars:
            if not parser.allow_abbrev:
                return []
            option, equals, value = word.partition('=')
            attached = value if equals else None
            return [(known[name], name, attached) for name in known if name.startswith(option)]
        if not parser.allow_abbrev and not _trait('argparseAlwaysJoinsFlags'):
            return []
        found = []
        for name in known:
            if name == word[:2]:
                found.append((known[name], name, word[2:]))
            elif name.startswith(word) and (parser.allow_abbrev or not _trait('argparseAlwaysJoinsFlags')):
                found.append((known[name], name, None))
        return found

    def take_option(self, at):
        action, option, attached = self.options[at]
        todo = []
        while True:
            if action is None:
                self.extras.append(self.words[at])
                return at + 1
            if attached is None:
                stop = at + 1
                stop += self.count(action, self.letters[stop:])
                todo.append((action, self.words[at + 1:stop], option))
                break
            count = self.count(action, 'A')
            if count == 1:
                stop = at + 1
                todo.append((action, [attached], option))
                break
            # Flags of one letter that are written together.
            if count or option[1] in self.parser.prefix_chars or not attached:
                raise ArgumentError(action, f'ignored explicit argument {attached!r}')
            todo.append((action, [], option))
            option = option[0] + attached[0]
            rest = attached[1:] or None
            action = self.parser._option_string_actions.get(option)
            if action is None:
                raise ArgumentError(todo[-1][0], f'ignored explicit argument {attached!r}')
            attached = rest
        for action, words, option in todo:
            self.take(action, words, option)
        return stop

    def count(self, action, letters):
        """How many words an action takes."""
        match = _re.match(_pattern_of(action), letters)
        if match is not None:
            return len(match.group(1))
        texts = {
            None: 'expected one argument',
            OPTIONAL: 'expected at most one argument',
            ONE_OR_MORE: 'expected at least one argument',
        }
        text = texts.get(action.nargs)
        if text is None:
            text = f"expected {action.nargs} argument{'' if action.nargs == 1 else 's'}"
        raise ArgumentError(action, text)

    # --- positional arguments

    def take_positionals(self, at):
        letters = self.letters[at:]
        match = None
        for size in range(len(self.positionals), 0, -1):
            match = _re.match(''.join([_pattern_of(a) for a in self.positionals[:size]]), letters)
            if match is not None:
                break
        if match is None:
            return at
        counts = [len(text) for text in match.groups()]
        taken = list(zip(self.positionals, counts))
        if _trait('argparseKeepsOptionalPositionals') and 'O' in letters[sum(counts):]:
            # What takes nothing here may take something after the options that follow.
            while taken and taken[-1][1] == 0 and taken[-1][0].nargs != SUPPRESS:
                taken.pop()
        for action, count in taken:
            words = self.words[at:at + count]
            at += count
            if _trait('argparseKeepsLaterDashes'):
                if action.nargs == PARSER:
                    if self.letters[at - count] == '-':
                        words.remove('--')
                elif action.nargs != REMAINDER and '-' in self.letters[at - count:at]:
                    words.remove('--')
            self.take(action, words)
        del self.positionals[:len(taken)]
        return at

    # --- values

    def take(self, action, words, option=None):
        self.seen.add(action)
        values = self.values_of(action, words)
        if values is not action.default:
            self.seen_non_default.add(action)
            for other in self.conflicts.get(action, ()):
                if other in self.seen_non_default:
                    raise ArgumentError(action, f'not allowed with argument {action_name(other)}')
        if option is not None and getattr(action, 'deprecated', False):
            self.parser._warning(f'option {option!r} is deprecated')
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def values_of(self, action, words):
        nargs = action.nargs
        if not _trait('argparseKeepsLaterDashes') and nargs not in (PARSER, REMAINDER) and '--' in words:
            words.remove('--')
        if not words and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self.value_of(action, value)
                if not _trait('argparseAcceptsAnyDefault'):
                    self.check(action, value)
            return value
        if not words and nargs == ZERO_OR_MORE and not action.option_strings:
            value = words if action.default is None else action.default
            if not _trait('argparseAcceptsAnyDefault') and (
                    action.default is not None or not _trait('argparseAcceptsNoChoice')):
                self.check(action, value)
            return value
        if len(words) == 1 and nargs in (None, OPTIONAL):
            value = self.value_of(action, words[0])
            self.check(action, value)
            return value
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self.value_of(action, word) for word in words]
        if nargs == PARSER:
            self.check(action, values[0])
        elif nargs != REMAINDER:
            for value in values:
                self.check(action, value)
        return values

    def value_of(self, action, word):
        convert = self.parser._registry_get('type', action.type, action.type)
        try:
            return convert(word)
        except ArgumentTypeError as error:
            text = str(error)
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            text = f'invalid {name} value: {word!r}'
        raise ArgumentError(action, text)

    def check(self, action, value):
        if action.choices is None:
            return
        choices = action.choices
        if isinstance(choices, str) and _trait('argparseSplitsChoices'):
            choices = list(choices)
        if value not in choices:
            known = ', '.join([_trait('argparseChoiceForm') % (choice,) for choice in action.choices])
            raise ArgumentError(action, f'invalid choice: {value!r} (choose from {known})')

    def check_required(self):
        parser = self.parser
        missing = []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(action_name(action))
            elif isinstance(action.default, str) and getattr(self.namespace, action.dest, None) is action.default:
                setattr(self.namespace, action.dest, self.value_of(action, action.default))
        if missing:
            names = ', '.join(missing)
            raise ArgumentError(None, f'the following arguments are required: {names}')
        for group in parser._mutually_exclusive_groups:
            if group.required and not any([a in self.seen_non_default for a in group._group_actions]):
                names = [action_name(a) for a in group._group_actions if a.help is not SUPPRESS]
                raise ArgumentError(None, f"one of the arguments {' '.join(names)} is required")
