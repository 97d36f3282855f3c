"""os.path: variables of the environment in a path, and what splitroot() calls the root."""
import os
import sys

os.environ['HERE'] = '/srv/data'
os.environ['NESTED_1'] = '$HERE'
os.environ.pop('ABSENT', None)

for path in (
    '$HERE/a', '${HERE}/a', '$HERE$HERE', '$ABSENT/b', '${ABSENT}/$HERE', '$NESTED_1', '${NESTED_1}x',
    'cost$', '$$HERE', '${HERE', '${}', '${two words}', '', 'plain', b'$HERE/c', '$HERE-1', '$\u00c4HERE',
):
    print(ascii(os.path.expandvars(path)))
try:
    os.path.expandvars(5)
except TypeError as e:
    print(e)

if sys.version_info >= (3, 12):
    for path in ('', 'a/b', '/a', '//a/b', '///a', '/', '//', b'/a'):
        print(os.path.splitroot(path))
