# getopt: short and long options, and what is wrong with them.
import getopt

for function in (getopt.getopt, getopt.gnu_getopt):
    print(function(['-a', '-b5', '-c', 'x', '--long', '--value=3', 'rest', '-a'], 'ab:c:', ['long', 'value=']))
    print(function(['-ab', 'y', '--val', '4', '--', '-a'], 'ab:', ['long', 'value=']))
    for args in (['-x'], ['-b'], ['--no'], ['--value'], ['--long=3'], ['--l']):
        try:
            print(function(args, 'ab:', ['long', 'lone', 'value=']))
        except getopt.GetoptError as exc:
            print(exc, exc.opt, exc.msg)
