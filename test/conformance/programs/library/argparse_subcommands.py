import argparse
import sys

sys.stderr = sys.stdout


def show(f):
    try:
        print(f())
    except SystemExit as e:
        print('exit', e.code)


p = argparse.ArgumentParser(prog='git', formatter_class=argparse.ArgumentDefaultsHelpFormatter)
p.add_argument('--dir', default='.', help='the folder')
p.add_argument('--flag', action='store_true', help='a flag')
sub = p.add_subparsers(dest='command', title='commands', description='what it can do', metavar='CMD', help='see below')
if sys.version_info >= (3, 7):
    sub.required = True
c = sub.add_parser('clone', help='get a copy', aliases=['cl'])
c.add_argument('url')
c.add_argument('--depth', type=int, default=0)
c.set_defaults(func='do_clone')
l = sub.add_parser('log', help='what happened')
l.add_argument('-n', type=int, default=10)
l.add_argument('paths', nargs='+')
p.print_help()
c.print_help()
for line in ['clone u', 'cl u --depth 3', '--dir x log a b', 'log', 'log -n 3 a', '', 'nope', 'clone u v', '--flag clone u --zip', 'log -h']:
    print('>', line)
    show(lambda: p.parse_args(line.split()))
