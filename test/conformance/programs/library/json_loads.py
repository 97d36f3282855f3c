# json.loads: values, hooks, escapes, errors with positions.
import json

print(json.loads('{"a": [1, 2.5, -3e2, true, false, null], "b": {"c": "x\\ny\\u00e9\\ud83d\\ude00"}}'))
print(json.loads(' [ ] '), json.loads('{}'), json.loads(b'"bytes"'), json.loads('12345678901234567890'), json.loads('NaN') != 1, json.loads('-Infinity'))
print(json.loads('{"x": 1, "y": 2}', object_hook=lambda d: sorted(d)), json.loads('{"b": 1, "a": 2}', object_pairs_hook=list))
print(json.loads('[1.5, 2]', parse_float=str, parse_int=lambda s: s * 2))
for text in ('', '{', '[1, 2', '{"a" 1}', '{a: 1}', '[1 2]', '"open', 'nul', '{"a": 1} x', '"bad \\q"', '[1.]', '"tab\there"', '\n\n  ?'):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as error:
        print(error)
    except ValueError as error:
        print('other', error)
try:
    json.loads('[1,\n 2 3]')
except json.JSONDecodeError as error:
    print(error.msg, error.pos, error.lineno, error.colno, isinstance(error, ValueError))
try:
    json.loads(5)
except TypeError as error:
    print(error)
text = json.dumps({'k': [1, {'z': None}]})
print(json.loads(text) == {'k': [1, {'z': None}]}, json.JSONDecoder().raw_decode('[1] tail'))
