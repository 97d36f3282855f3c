/** Operations that take long, again and again: what they do costs steps in proportion. */
import { lines, STEPS, STEPS_OR_MEMORY, type BadProgram, type BadPrograms } from './ending';

/** An operation that is made until a limit is reached. */
function again(operation: string, ...before: readonly string[]): BadProgram {
  return { source: lines(...before, 'while True:', `    ${operation}`), ending: STEPS };
}

const TEXT = "s = 'a' * 10 ** 7";
const LIST = 'x = list(range(10 ** 6))';

export const longOperations: BadPrograms = {
  'squares of squares': again('x = x * x % (10 ** 100000)', 'x = 3'),
  'ever larger numbers': again('a, b = b, a + b', 'a = b = 1'),
  'a power': again('10 ** (10 ** 6)'),
  'texts compared': again('s == t', TEXT, "t = 'a' * (10 ** 7 - 1) + 'a'"),
  'a text compared in a condition': {
    source: lines(TEXT, "t = 'a' * (10 ** 7 - 1) + 'a'", 'while s == t:', '    pass'),
    ending: STEPS,
  },
  'a text searched in': again("'b' in s", TEXT),
  'a text counted in': again("s.count('b')", TEXT),
  'a text replaced in': again("s.replace('a', 'bb')", TEXT),
  'a text asked for its letters': again('s.isalpha()', TEXT),
  'a text that doubles by replacement': again("s = s.replace('x', 'xx')", "s = 'x' * 1000"),
  'a list sorted': again('sorted(x)', LIST),
  'a list sorted by a key': again('x.sort(key=None, reverse=True)', LIST),
  'lists compared': again('x == y', LIST, 'y = list(x)'),
  'a list searched in': again('-1 in x', LIST),
  'a list whose first item goes': again('x.append(x.pop(0))', LIST),
  'a list copied': again('x[:]', LIST),
  'words of a text': { ...again('kept.append(s.split())', "s = 'x ' * 500000", 'kept = []'), ending: STEPS_OR_MEMORY }, // prettier-ignore
  'texts that double and are kept': { ...again("s = s + 'y' + s; kept.append(s.upper())", "s = 'x'", 'kept = []'), ending: STEPS_OR_MEMORY }, // prettier-ignore
  'a catastrophic expression': {
    source: lines('import re', "re.match('(a+)+$', 'a' * 40 + 'b')"),
    ending: STEPS,
  },
  'another catastrophic expression': {
    source: lines('import re', "re.sub('(x+x+)+y', '', 'x' * 60)"),
    ending: STEPS,
  },
  'forks of a process with many objects': {
    source: lines(
      'import os, time',
      'x = [[i] for i in range(100000)]',
      'while True:',
      '    if os.fork() == 0:',
      '        time.sleep(1000)',
      '        os._exit(0)',
    ),
    ending: STEPS_OR_MEMORY,
  },
};
