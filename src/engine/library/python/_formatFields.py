"""Taking format strings apart, for string.Formatter."""


def _parse(text):
    # Of each part: the text before a field, the field's name, its format, its conversion.
    i = 0
    literal = ''
    while i < len(text):
        c = text[i]
        if c not in '{}':
            literal += c
            i += 1
        elif text[i + 1:i + 2] == c:
            yield literal + c, None, None, None
            literal = ''
            i += 2
        elif c == '}' or i + 1 == len(text):
            raise ValueError(f"Single '{c}' encountered in format string")
        else:
            name, format_spec, conversion, i = _field(text, i + 1)
            yield literal, name, format_spec, conversion
            literal = ''
    if literal:
        yield literal, None, None, None


def _field(text, start):
    # What is between braces; `start` is behind the opening one. Answers where the text goes on, too.
    i = start
    in_brackets = False
    while i < len(text) and (in_brackets or text[i] not in '{}!:'):
        if text[i] == '[':
            in_brackets = True
        elif text[i] == ']':
            in_brackets = False
        i += 1
    if i == len(text):
        raise ValueError("expected '}' before end of string")
    if text[i] == '{':
        raise ValueError("unexpected '{' in field name")
    name = text[start:i]
    if text[i] == '}':
        return name, '', None, i + 1
    conversion = None
    if text[i] == '!':
        conversion = text[i + 1:i + 2]
        if not conversion:
            raise ValueError('end of string while looking for conversion specifier')
        i += 2
        if i == len(text):
            raise ValueError("unmatched '{' in format spec")
        if text[i] == '}':
            return name, '', conversion, i + 1
        if text[i] != ':':
            raise ValueError("expected ':' after conversion specifier")
    end = i = i + 1
    depth = 1
    while end < len(text):
        depth += {'{': 1, '}': -1}.get(text[end], 0)
        if depth == 0:
            return name, text[i:end], conversion, end + 1
        end += 1
    raise ValueError("unmatched '{' in format spec")


def _split(name):
    # The first part of a field's name, and the attributes (True, …) and items (False, …) after it.
    end = 0
    while end < len(name) and name[end] not in '.[':
        end += 1
    return _index(name[:end]), _accesses(name, end)


def _index(text):
    return int(text) if text.isdigit() else text


def _accesses(name, i):
    out = []
    while i < len(name):
        start = i + 1
        if name[i] == '.':
            i = start
            while i < len(name) and name[i] not in '.[':
                i += 1
            found = name[start:i]
        elif name[i] == '[':
            i = name.find(']', start) + 1
            if i == 0:
                raise ValueError("Missing ']' in format string")
            found = name[start:i - 1]
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not found:
            raise ValueError('Empty attribute in format string')
        out.append((True, found) if name[start - 1] == '.' else (False, _index(found)))
    return out
