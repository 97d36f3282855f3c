import argparse


def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except SystemExit as e:
        print('exit', e.code)
    except Exception as e:
        print(type(e).__name__, e)

p = argparse.ArgumentParser(prog='tool', description='A tool that does things, with a description that is long enough to be wrapped onto two lines.', epilog='The end.')
p.add_argument('source', help='where from')
p.add_argument('target', nargs='?', default='out', help='where to (default: %(default)s)')
p.add_argument('rest', nargs='*', type=int)
p.add_argument('-v', '--verbose', action='count', default=0, help='more words')
p.add_argument('-n', '--number', type=int, default=3, metavar='N', help='how many')
p.add_argument('--mode', choices=['fast', 'slow'], default='fast', help='how fast %(prog)s is, one of %(choices)s')
p.add_argument('--pair', nargs=2, type=float, metavar=('X', 'Y'))
p.add_argument('--quiet', '-q', action='store_true', help=argparse.SUPPRESS)
p.add_argument('--tag', action='append', help='a tag, which may be given several times; the help text of this one is long and wraps')
p.add_argument('--a-very-long-option-name', dest='long_one', default=1.5, type=float, help='an option whose name leaves no room')
p.add_argument('--const', nargs='?', const='C', default='D')
p.add_argument('--no-cache', dest='cache', action='store_false')
p.print_help()
print(p.format_usage())
for line in ['a', 'a b', 'a b 1 2 3', 'a -vvv --number=4 b', '-n5 a', 'a --mode slow --tag x --tag y', 'a --pair 1 2',
             'a -vn 7', 'a --con --quiet', '--const x a', 'a --no-cache', '-- -a', 'a -- -b', 'a -1', '--num 3 a', 'a b 1 -- 2']:
    show(lambda: p.parse_args(line.split()))
import sys
sys.stderr = sys.stdout
for line in ['', 'a b c', 'a --mode no', 'a --pair 1', 'a -n x', 'a --nope', 'a -n', 'a --verbose=3', 'a --no', '-z a', 'a --pair 1 2 3 -x 5', '-h']:
    print('>', line)
    show(lambda: p.parse_args(line.split()))
show(lambda: p.parse_known_args('a --nope b c -n 2 --other=3'.split()) and 'x')
