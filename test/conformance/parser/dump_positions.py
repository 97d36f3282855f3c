"""Prints, for each file and each code object in it, where CPython's instructions stand.

One JSON line a file: {"qualname@first line": {"call": ["line:column-line:column", ...], "lines":
[...], ...}}. Columns are UTF-16 units. "statements" are the lines in which a statement of the file
begins.
"""
import ast
import dis
import json
import sys
import types

KINDS = {
    'CALL': 'call', 'CALL_FUNCTION_EX': 'call', 'CALL_KW': 'call', 'LOAD_ATTR': 'attribute',
    'LOAD_SUPER_ATTR': 'attribute', 'BINARY_SUBSCR': 'item', 'BINARY_SLICE': 'item',
    'RAISE_VARARGS': 'raise', 'COMPARE_OP': 'compare', 'CONTAINS_OP': 'compare',
    'STORE_ATTR': 'setAttribute', 'STORE_SUBSCR': 'setItem', 'STORE_SLICE': 'setItem',
    'DELETE_ATTR': 'deleteAttribute', 'DELETE_SUBSCR': 'deleteItem', 'IMPORT_NAME': 'import',
    'IMPORT_FROM': 'importFrom', 'UNPACK_SEQUENCE': 'unpack', 'GET_AWAITABLE': 'await',
    'GET_ITER': 'iter', 'FOR_ITER': 'for', 'CHECK_EXC_MATCH': 'except',
}


def column(lines, line, offset):
    text = lines[line - 1].encode('utf-8')[:offset].decode('utf-8')
    return len(text.encode('utf-16-le')) // 2


def walk(code, name, lines, statements, out):
    kinds = out.setdefault(f'{name}@{code.co_firstlineno}', {})
    for instruction in dis.get_instructions(code):
        kind = KINDS.get(instruction.opname)
        at = instruction.positions
        if kind is None or at.lineno is None or at.col_offset is None:
            continue
        start = f'{at.lineno}:{column(lines, at.lineno, at.col_offset)}'
        end = f'{at.end_lineno}:{column(lines, at.end_lineno, at.end_col_offset)}'
        places = kinds.setdefault(kind, [])
        if f'{start}-{end}' not in places:
            places.append(f'{start}-{end}')
    own = {line for _, _, line in code.co_lines() if line}
    kinds['lines'] = sorted(own)
    kinds['statements'] = sorted(own & statements)
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            walk(constant, constant.co_qualname, lines, statements, out)


for path in sys.argv[1:]:
    with open(path, encoding='utf-8') as file:
        source = file.read()
    # Annotations have no code of their own in the engine.
    found = {n.lineno for n in ast.walk(ast.parse(source)) if isinstance(n, ast.stmt)
             and not (isinstance(n, ast.AnnAssign) and n.value is None)}
    result = {}
    walk(compile(source, path, 'exec'), '<module>', source.split('\n'), found, result)
    print(json.dumps(result))
