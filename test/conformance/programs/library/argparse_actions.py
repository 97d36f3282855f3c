import argparse


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values.upper())
        print('called', option_string)


u = argparse.ArgumentParser(prog='u')
u.add_argument('--up', action=Upper)
u.add_argument('name', action=Upper)
u.set_defaults(extra=5)
print(u.parse_args(['--up', 'x', 'y']), u.get_default('extra'))
print(vars(u.parse_args(['z'])), argparse.Namespace(a=1) == argparse.Namespace(a=1), 'a' in argparse.Namespace(a=1))
ns = argparse.Namespace(name='old')
print(u.parse_known_args(['k', '--zz', '9'], ns))
w = argparse.ArgumentParser(prog='wide-program-name')
for name in ['alpha', 'beta', 'gamma', 'delta', 'epsilon']:
    w.add_argument('--' + name, metavar='VALUE_OF_' + name.upper(), help='h')
gg = w.add_mutually_exclusive_group()
gg.add_argument('--first-of-two', action='store_true')
gg.add_argument('--second-of-two', action='store_true')
w.add_argument('file', nargs='+')
w.add_argument('destination')
w.print_help()
