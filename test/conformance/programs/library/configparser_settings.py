# configparser: sections, values that name others, conversions, mistakes, and writing.
# min: 3.7
import configparser
import sys

TEXT = '''
[DEFAULT]
base = /srv
# a comment
[server]
Host = localhost
port: 8080
debug = yes
root = %(base)s/www
many = one
    two
    three

empty =
[client "x"]
port = 90%%
'''
parser = configparser.ConfigParser()
parser.read_string(TEXT)
print(parser.sections(), parser.options('server'), dict(parser.defaults()))
server = parser['server']
print(server['host'], server.getint('port'), server.getboolean('debug'), server['root'], repr(server['many']))
print(repr(server['empty']), parser['client "x"']['port'], parser.get('server', 'none', fallback='-'), server.get('none'))
print(parser.getfloat('server', 'port'), 'port' in server, 'x' in parser, len(parser), list(parser), server)
print(parser.items('server'), dict(server) == dict(parser.items('server')))
parser['new'] = {'a': '1', 'B': '%(a)s2'}
parser.set('new', 'c', 'd')
parser.remove_option('server', 'many')
print(parser['new']['b'], parser.has_option('new', 'C'), parser.remove_section('client "x"'))
parser.write(sys.stdout)
extended = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), allow_no_value=True)
extended.read_dict({'a': {'x': '1'}, 'b': {'y': '${a:x}${z}', 'z': '5$$', 'w': None}})
print(extended['b']['y'], extended['b']['w'])
raw = configparser.RawConfigParser(delimiters=('=',), inline_comment_prefixes=(';',))
raw.optionxform = str
raw.read_string('[S]\nKey:a = %(b)s ; more\n')
print(raw.items('S'))
wrong = (
    lambda: parser['none'], lambda: parser.get('none', 'a'), lambda: parser.get('server', 'none'),
    lambda: parser.add_section('server'), lambda: parser.getboolean('server', 'port'),
    lambda: parser.read_string('a = 1\n'), lambda: parser.read_string('[a]\nx=1\nx=2\n'),
    lambda: parser.read_string('[q]\n[q]\n'), lambda: parser.set('new', 'a', 5), lambda: parser.set('new', 'a', '%'),
    lambda: configparser.ConfigParser({'a': '%(b)s'}).get('DEFAULT', 'a'),
    lambda: configparser.ConfigParser({'a': '%(a)s'}).get('DEFAULT', 'a'),
)
print(configparser.NoSectionError, configparser.BasicInterpolation)
for function in wrong:
    try:
        print(function())
    except (configparser.Error, KeyError, ValueError, TypeError) as exc:
        print(type(exc).__name__, exc)
