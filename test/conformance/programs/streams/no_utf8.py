# min: 3.7
# stderr: all
# Half of a surrogate pair is a character that cannot be written.
import sys

for text in ('\ud800', 'a\udfffb', 'whole \U0001f600'):
    try:
        print('[', text, ']', sep='')
    except UnicodeEncodeError as error:
        print(error.object == text, error.start, error.end, error)
try:
    sys.stdout.write('x\ud83dy')
except UnicodeEncodeError as error:
    print(error)
print('\ud800!', file=sys.stderr)
sys.stderr.write('\ud83d and \U0001f600\n')
print('\udfff')
