"""Command lines: which arguments there may be, what they mean, and help about them."""

__all__ = [
    'ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType',
    'HelpFormatter', 'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter',
    'RawTextHelpFormatter', 'MetavarTypeHelpFormatter', 'Namespace', 'Action', 'ONE_OR_MORE',
    'OPTIONAL', 'PARSER', 'REMAINDER', 'SUPPRESS', 'ZERO_OR_MORE',
]

from _argparseActions import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, UNRECOGNIZED, \
    ZERO_OR_MORE, Action, ArgumentError, ArgumentTypeError, AttributeHolder as _AttributeHolder, \
    BooleanOptionalAction, Namespace, _AppendAction, _AppendConstAction, _CountAction, _HelpAction, \
    _StoreAction, _StoreConstAction, _StoreFalseAction, _StoreTrueAction, _SubParsersAction, _VersionAction
from _argparseGroups import ArgumentGroup as _ArgumentGroup, Container as _ActionsContainer, \
    MutuallyExclusiveGroup as _MutuallyExclusiveGroup
from _argparseHelp import ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter, \
    RawDescriptionHelpFormatter, RawTextHelpFormatter
from _argparseParsing import Parse as _Parse
from _loopscope import _trait


class FileType:
    """Opens the file that an argument names; '-' is standard input or output."""

    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode = mode
        self._bufsize = bufsize
        self._encoding = encoding
        self._errors = errors

    def __call__(self, string):
        if string == '-':
            import sys

            stream = sys.stdin if 'r' in self._mode else sys.stdout
            return stream.buffer if 'b' in self._mode else stream
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as error:
            raise ArgumentTypeError(f"can't open '{string}': {error}")

    def __repr__(self):
        shown = [repr(arg) for arg in (self._mode, self._bufsize) if arg != -1]
        shown += [f'{name}={value!r}' for name, value in
                  (('encoding', self._encoding), ('errors', self._errors)) if value is not None]
        return f"{type(self).__name__}({', '.join(shown)})"


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Reads command lines."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(),
                 formatter_class=HelpFormatter, prefix_chars='-', fromfile_prefix_chars=None,
                 argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True,
                 exit_on_error=True, *, suggest_on_error=False, color=True):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default, conflict_handler)
        if fromfile_prefix_chars is not None:
            from _loopscope import _refuse

            return _refuse('argparse.ArgumentParser(fromfile_prefix_chars=…)')
        if prog is None:
            import sys
            from posixpath import basename

            prog = basename(sys.argv[0])
        self.prog = prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = None
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self.suggest_on_error = suggest_on_error
        self.color = color
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group(_trait('argparseOptionsTitle'))
        self._subparsers = None
        if add_help:
            first = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(first + 'h', first * 2 + 'help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        names = ('prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help')
        return [(name, getattr(self, name)) for name in names]

    def _add_action(self, action):
        group = self._optionals if action.option_strings else self._positionals
        return group._add_action(action)

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            if _trait('argparseRaisesForSubparsers'):
                raise ArgumentError(None, 'cannot have multiple subparser arguments')
            self.error('cannot have multiple subparser arguments')
        kwargs.setdefault('parser_class', type(self))
        if 'title' in kwargs or 'description' in kwargs:
            title = kwargs.pop('title', 'subcommands')
            self._subparsers = self.add_argument_group(title, kwargs.pop('description', None))
        else:
            self._subparsers = self._positionals
        if kwargs.get('prog') is None:
            formatter = self._get_formatter()
            positionals = [action for action in self._actions if not action.option_strings]
            formatter.add_usage(self.usage, positionals, self._mutually_exclusive_groups, '')
            kwargs['prog'] = formatter.format_help().strip()
        action = self._pop_action_class(kwargs, 'parsers')(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    # --- parsing

    def parse_args(self, args=None, namespace=None):
        found, unknown = self.parse_known_args(args, namespace)
        if unknown:
            self._fail(f"unrecognized arguments: {' '.join(unknown)}")
        return found

    def parse_known_args(self, args=None, namespace=None):
        if args is None:
            import sys

            args = sys.argv[1:]
        words = list(args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS:
                if not hasattr(namespace, action.dest):
                    setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        try:
            namespace, unknown = _Parse(self, words, namespace).run()
        except ArgumentError as error:
            if not self.exit_on_error and (error.argument_name or _trait('argparseNeverExits')):
                raise
            self.error(str(error))
        if hasattr(namespace, UNRECOGNIZED):
            unknown.extend(getattr(namespace, UNRECOGNIZED))
            delattr(namespace, UNRECOGNIZED)
        return namespace, unknown

    def _fail(self, text):
        if self.exit_on_error or not _trait('argparseNeverExits'):
            self.error(text)
        raise ArgumentError(None, text)

    def parse_intermixed_args(self, args=None, namespace=None):
        found, unknown = self.parse_known_intermixed_args(args, namespace)
        if unknown:
            self._fail(f"unrecognized arguments: {' '.join(unknown)}")
        return found

    def parse_known_intermixed_args(self, args=None, namespace=None):
        from _loopscope import _refuse

        return _refuse('argparse.ArgumentParser.parse_intermixed_args()')

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    # --- help

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        import sys

        self._print_message(self.format_usage(), file or sys.stdout)

    def print_help(self, file=None):
        import sys

        self._print_message(self.format_help(), file or sys.stdout)

    def _print_message(self, message, file=None):
        import sys

        if message:
            (file or sys.stderr).write(message)

    def exit(self, status=0, message=None):
        import sys

        self._print_message(message)
        sys.exit(status)

    def error(self, message):
        import sys

        self.print_usage(sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')

    def _warning(self, message):
        self._print_message(f'{self.prog}: warning: {message}\n')
