import argparse
import sys

sys.stderr = sys.stdout


def show(f):
    try:
        print(f())
    except SystemExit as e:
        print('exit', e.code)


p = argparse.ArgumentParser(prog='mutex')
g = p.add_mutually_exclusive_group(required=True)
g.add_argument('--on', action='store_true')
g.add_argument('--off', action='store_true')
h = p.add_mutually_exclusive_group()
h.add_argument('--x', type=int, help='ex')
h.add_argument('--y', type=int)
k = p.add_argument_group('more', 'things of another group')
k.add_argument('--z', required=True)
p.print_help()
for line in ['--on --z 1', '--z 1', '--on --off --z 2', '--on --x 1 --y 2 --z 3', '--on']:
    print('>', line)
    show(lambda: p.parse_args(line.split()))
q = argparse.ArgumentParser(prog='child', parents=[argparse.ArgumentParser(add_help=False)], prefix_chars='-+', argument_default=argparse.SUPPRESS, allow_abbrev=False)
q.add_argument('+x', action='store_const', const=7)
q.add_argument('-ab', '--alphabet', nargs='*')
q.add_argument('--nums', nargs='+', type=int)
q.add_argument('rem', nargs=argparse.REMAINDER)
q.print_help()
for line in ['+x', '--alphabet a b', '--nums 1 2 -- --nums', '--nums', 'cmd --opt x', '--alpha', '--nums=3']:
    print('>', line)
    show(lambda: q.parse_args(line.split()))
r = argparse.ArgumentParser(prog='raw', formatter_class=argparse.RawDescriptionHelpFormatter, description='One\n  two\nthree', usage='%(prog)s [options]')
r.add_argument('--version', action='version', version='%(prog)s 1.2')
r.add_argument('--list', type=lambda s: s.split(','))


def positive(text):
    v = int(text)
    if v <= 0:
        raise argparse.ArgumentTypeError('%s is not positive' % text)
    return v


r.add_argument('--pos', type=positive)
r.print_help()
for line in ['--version', '--list a,b', '--pos 0', '--pos x', '--pos 4']:
    print('>', line)
    show(lambda: r.parse_args(line.split()))
