"""How argparse writes help: sections with arguments in two columns, and the line of usage."""

import re as _re
import textwrap as _textwrap
from _argparseActions import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE
from _loopscope import _trait


class _Section:
    """A heading, and below it what was added: functions that write a part when it is needed."""

    def __init__(self, formatter, parent, heading=None):
        self.formatter = formatter
        self.parent = parent
        self.heading = heading
        self.items = []

    def format_help(self):
        formatter = self.formatter
        if self.parent is not None:
            formatter._indent()
        body = ''.join([part for part in [write(*args) for write, args in self.items] if part])
        if self.parent is not None:
            formatter._dedent()
        if not body:
            return ''
        heading = ''
        if self.heading not in (None, SUPPRESS):
            heading = ' ' * formatter._current_indent + f'{self.heading}:\n'
        return f'\n{heading}{body}\n'


class HelpFormatter:
    """Wraps descriptions and help texts to the width of the terminal."""

    __module__ = 'argparse'

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            import shutil

            width = shutil.get_terminal_size().columns - 2
        self._prog = prog
        self._width = width
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._current_indent = 0
        self._action_max_length = 0
        self._root_section = self._current_section = _Section(self, None)

    def _indent(self):
        self._current_indent += self._indent_increment

    def _dedent(self):
        self._current_indent -= self._indent_increment

    def _add_item(self, write, *args):
        self._current_section.items.append((write, args))

    def start_section(self, heading):
        self._indent()
        section = _Section(self, self._current_section, heading)
        self._add_item(section.format_help)
        self._current_section = section

    def end_section(self):
        self._current_section = self._current_section.parent
        self._dedent()

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._add_item(self._format_text, text)

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, usage, actions, groups, prefix)

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        lengths = [len(self._format_action_invocation(action)) + self._current_indent]
        for inner in self._iter_indented_subactions(action):
            indent = self._current_indent
            if not _trait('argparseMeasuresIndent'):
                indent -= self._indent_increment
            lengths.append(len(self._format_action_invocation(inner)) + indent)
        self._action_max_length = max(self._action_max_length, *lengths)
        self._add_item(self._format_action, action)

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = self._root_section.format_help()
        if text:
            text = _re.sub(r'\n\n\n+', '\n\n', text).strip('\n') + '\n'
        return text

    def _join_parts(self, parts):
        return ''.join([part for part in parts if part and part is not SUPPRESS])

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % dict(prog=self._prog)
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width, ' ' * self._current_indent) + '\n\n'

    # --- one argument

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        room = position - self._current_indent - 2
        margin = ' ' * self._current_indent
        header = margin + self._format_action_invocation(action)
        parts = []
        if not action.help or not action.help.strip() and _trait('argparseStripsHelp'):
            parts.append(header + '\n')
        else:
            lines = self._split_lines(self._expand_help(action), max(self._width - position, 11))
            if len(header) - len(margin) <= room:
                first = header.ljust(position)
            else:
                parts.append(header + '\n')
                first = ' ' * position
            for line in lines:
                parts.append(f'{first}{line}\n')
                first = ' ' * position
            if not lines:
                parts.append(first + '\n')
        for inner in self._iter_indented_subactions(action):
            parts.append(self._format_action(inner))
        return self._join_parts(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            return ' '.join(self._metavar_formatter(action, default)(1))
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        args = self._format_args(action, self._get_default_metavar_for_optional(action))
        if _trait('argparseShowsArgumentsOnce'):
            return ', '.join(action.option_strings) + ' ' + args
        return ', '.join([f'{option} {args}' for option in action.option_strings])

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = '{' + ','.join([str(choice) for choice in action.choices]) + '}'
        else:
            result = default_metavar

        def several(count):
            return result if isinstance(result, tuple) else (result,) * count

        return several

    def _format_args(self, action, default_metavar):
        metavars = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return '%s' % metavars(1)
        if nargs == OPTIONAL:
            return '[%s]' % metavars(1)
        if nargs == ZERO_OR_MORE:
            if not _trait('argparseShowsStarOnce'):
                return '[%s [%s ...]]' % metavars(2)
            names = metavars(1)
            return '[%s [%s ...]]' % names if len(names) == 2 else '[%s ...]' % names
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % metavars(2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % metavars(1)
        if nargs == SUPPRESS:
            return ''
        if not isinstance(nargs, int):
            raise ValueError('invalid nargs value')
        return ' '.join(['%s'] * nargs) % metavars(nargs)

    def _expand_help(self, action):
        params = dict(vars(action), prog=self._prog)
        for name, value in list(params.items()):
            if value is SUPPRESS:
                del params[name]
            elif hasattr(value, '__name__'):
                params[name] = value.__name__
        if params.get('choices') is not None:
            params['choices'] = ', '.join([str(choice) for choice in params['choices']])
        return self._get_help_string(action) % params

    def _iter_indented_subactions(self, action):
        get_subactions = getattr(action, '_get_subactions', None)
        if get_subactions is None:
            return
        self._indent()
        yield from get_subactions()
        self._dedent()

    def _split_lines(self, text, width):
        return _textwrap.wrap(' '.join(text.split()), width)

    def _fill_text(self, text, width, indent):
        return _textwrap.fill(' '.join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest

    # --- usage

    def _format_usage(self, usage, actions, groups, prefix):
        prefix = 'usage: ' if prefix is None else prefix
        if usage is not None:
            return prefix + usage % dict(prog=self._prog) + '\n\n'
        options = self._usage_parts([a for a in actions if a.option_strings], groups)
        others = self._usage_parts([a for a in actions if not a.option_strings], groups)
        usage = ' '.join([self._prog, *options, *others])
        if len(prefix) + len(usage) > self._width - self._current_indent:
            usage = '\n'.join(self._wrapped_usage(prefix, options, others))
        return f'{prefix}{usage}\n\n'

    def _wrapped_usage(self, prefix, options, others):
        width = self._width - self._current_indent
        if len(prefix) + len(self._prog) > 0.75 * width:
            indent = ' ' * len(prefix)
            lines = self._usage_lines(options + others, indent, width)
            if len(lines) > 1:
                lines = self._usage_lines(options, indent, width) + self._usage_lines(others, indent, width)
            return [self._prog] + lines
        indent = ' ' * (len(prefix) + len(self._prog) + 1)
        if not options:
            return self._usage_lines([self._prog] + others, indent, width, prefix)
        lines = self._usage_lines([self._prog] + options, indent, width, prefix)
        return lines + self._usage_lines(others, indent, width)

    def _usage_lines(self, parts, indent, width, prefix=None):
        lines = []
        line = []
        used = len(indent if prefix is None else prefix) - 1
        for part in parts:
            if line and used + 1 + len(part) > width:
                lines.append(indent + ' '.join(line))
                line = []
                used = len(indent) - 1
            line.append(part)
            used += len(part) + 1
        if line:
            lines.append(indent + ' '.join(line))
        if prefix is not None and lines:
            lines[0] = lines[0][len(indent):]
        return lines

    def _usage_parts(self, actions, groups):
        """One text for each argument; what excludes each other is one text, or parts of one."""
        first_of = {}
        for group in groups:
            members = group._group_actions
            if not members or members[0] not in actions:
                continue
            start = actions.index(members[0])
            if actions[start:start + len(members)] == members:
                first_of[start] = group
        parts = []
        i = 0
        while i < len(actions):
            group = first_of.get(i)
            if group is None:
                text = self._usage_part(actions[i], False)
                if text:
                    parts.append(text)
                i += 1
                continue
            size = len(group._group_actions)
            members = actions[i:i + size]
            shown = [a for a in members if a.help is not SUPPRESS]
            texts = [self._usage_part(a, True) for a in shown]
            if texts:
                parts += self._grouped(texts, group.required, len(texts) > 1)
            i += size
        return parts

    def _grouped(self, texts, required, several):
        if not required:
            texts = ['[' + texts[0], *texts[1:]]
            texts[-1] += ']'
        elif several:
            texts = ['(' + texts[0], *texts[1:]]
            texts[-1] += ')'
        if _trait('argparseBreaksGroups'):
            return [text + ' |' for text in texts[:-1]] + texts[-1:]
        return [' | '.join(texts)]

    def _usage_part(self, action, in_group):
        if action.help is SUPPRESS:
            return ''
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            text = self._format_args(action, default)
            if in_group and text[:1] == '[' and text[-1:] == ']':
                text = text[1:-1]
            return text
        if action.nargs == 0:
            text = action.format_usage() if _trait('argparseShowsBothForms') else action.option_strings[0]
        else:
            default = self._get_default_metavar_for_optional(action)
            text = f'{action.option_strings[0]} {self._format_args(action, default)}'
        return text if action.required or in_group else f'[{text}]'


class RawDescriptionHelpFormatter(HelpFormatter):
    """Keeps the lines of descriptions."""

    __module__ = 'argparse'

    def _fill_text(self, text, width, indent):
        return ''.join([indent + line for line in text.splitlines(True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Keeps the lines of all texts."""

    __module__ = 'argparse'

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds the default of each argument."""

    __module__ = 'argparse'

    def _get_help_string(self, action):
        help = action.help
        if help is None:
            help = ''
        if '%(default)' not in help and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                help += ' (default: %(default)s)'
        return help


class MetavarTypeHelpFormatter(HelpFormatter):
    """Names arguments after their types."""

    __module__ = 'argparse'

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    _get_default_metavar_for_positional = _get_default_metavar_for_optional
