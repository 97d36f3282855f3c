// Writes src/engine/library/cpythonNames.generated.ts: which modules CPython's library has, and which
// public names those that the engine has (or may get) hold, in which minor versions; a line `MODULE/CLASS`
// holds the members of a class, whose module is the outermost package without leading underscores. The line ''
// lists the top-level modules, and those in the package asyncio.
//
//   node scripts/libraryNames.mjs
//
// Asks every CPython of pyenv. 3.14 is not among them: what it adds and removes is written here.

import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const TARGET = 'src/engine/library/cpythonNames.generated.ts';

/** Modules whose names are listed; of all others only that they exist. */
const LISTED = `abc argparse array ast asyncio atexit base64 binascii bisect builtins calendar cmath
  codecs collections collections.abc concurrent.futures configparser contextlib contextvars copy
  copyreg csv dataclasses datetime decimal difflib dis enum errno fcntl fnmatch fractions functools
  gc getopt getpass gettext glob graphlib hashlib heapq hmac html html.entities http importlib importlib.util inspect io ipaddress
  itertools json keyword linecache locale logging logging.handlers math multiprocessing numbers
  operator os os.path pathlib pickle platform pprint queue random re reprlib resource sched secrets
  select selectors shlex shutil signal socket ssl stat statistics string struct subprocess sys
  tempfile textwrap threading time timeit token tokenize tomllib traceback types typing unittest
  unittest.mock urllib.parse unicodedata uuid warnings weakref zlib zoneinfo
  _collections_abc _contextvars _thread _weakrefset logging.config
  asyncio.base_events asyncio.base_futures asyncio.base_tasks asyncio.constants asyncio.coroutines asyncio.events
  asyncio.exceptions asyncio.format_helpers asyncio.futures asyncio.locks asyncio.log asyncio.mixins asyncio.protocols
  asyncio.queues asyncio.runners asyncio.selector_events asyncio.staggered asyncio.streams asyncio.subprocess
  asyncio.taskgroups asyncio.tasks asyncio.threads asyncio.timeouts asyncio.transports
  asyncio.unix_events`.split(/\s+/);

/** Modules whose classes are listed, too, each with the public members of its own. */
const WITH_CLASSES =
  `builtins asyncio threading concurrent.futures queue multiprocessing socket selectors
  logging traceback typing inspect functools itertools collections dataclasses enum contextlib datetime
  decimal fractions re json io os signal sys time random string weakref types contextvars uuid argparse
  struct csv ipaddress pathlib`.split(/\s+/);

/** Members that an instance has only when somebody has set them. */
const UNSET = new Set(['characters_written']);

/** What 3.14 changed, from its list of changes. */
const ADDED_IN_14 = {
  functools: ['Placeholder'],
  heapq: ['heappush_max', 'heappop_max', 'heapify_max', 'heapreplace_max', 'heappushpop_max'],
  operator: ['is_none', 'is_not_none'],
  asyncio: [
    'capture_call_graph',
    'format_call_graph',
    'print_call_graph',
    'future_add_to_awaited_by',
    'future_discard_from_awaited_by',
    'FrameCallGraphEntry',
    'FutureCallGraph',
  ],
  uuid: ['uuid6', 'uuid7', 'uuid8', 'NIL', 'MAX'],
  typing: ['evaluate_forward_ref'],
  '': ['annotationlib', 'compression'],
};
const REMOVED_IN_14 = {
  asyncio: [
    'AbstractChildWatcher',
    'FastChildWatcher',
    'MultiLoopChildWatcher',
    'PidfdChildWatcher',
    'SafeChildWatcher',
    'ThreadedChildWatcher',
    'get_child_watcher',
    'set_child_watcher',
  ],
  typing: ['ByteString'],
  'collections.abc': ['ByteString'],
};

const PROBE = `
import importlib, json, os, sys, types, warnings
warnings.simplefilter('ignore')
out = {}
lib = os.path.dirname(os.__file__)
found = set(sys.builtin_module_names)
for entry in os.listdir(lib):
    name, ext = os.path.splitext(entry)
    if ext == '.py' or os.path.exists(os.path.join(lib, entry, '__init__.py')):
        found.add(name)
for entry in os.listdir(os.path.join(lib, 'asyncio')):
    name, ext = os.path.splitext(entry)
    if ext == '.py' and not name.startswith('__'):
        found.add('asyncio.' + name)
for entry in os.listdir(os.path.join(lib, 'lib-dynload')):
    found.add(entry.split('.')[0])
skipped = ('test', 'idlelib', 'lib2to3', 'this', 'antigravity')
tests = ('_test', '_xx', '__hello', '__phello', '_ctypes_test', '_sysconfigdata')
out[''] = sorted(n for n in found if n not in skipped and not n.startswith(tests) and n.replace('.', '').isidentifier())
for name in json.loads(sys.argv[1]):
    try:
        module = importlib.import_module(name)
    except ImportError:
        continue
    names = set(getattr(module, '__all__', ()))
    for n, v in vars(module).items():
        if n.startswith('_') or isinstance(v, types.ModuleType):
            continue
        owner = getattr(v, '__module__', None)
        # asyncio.__all__ of 3.11 forgets TaskGroup.
        own = owner == name or name == 'asyncio' and str(owner).startswith('asyncio.')
        if '__all__' not in vars(module) or own:
            names.add(n)
    out[name] = sorted(names)
    # A name may be there versions before __all__ lists it.
    out['unlisted ' + name] = sorted(n for n in vars(module) if not n.startswith('_') and n not in names)
for name in json.loads(sys.argv[2]):
    try:
        module = importlib.import_module(name)
    except ImportError:
        continue
    for cls in vars(module).values():
        if not isinstance(cls, type) or cls.__name__.startswith('_'):
            continue
        members = [n for n in vars(cls) if not n.startswith('_')]
        if members:
            out[cls.__module__.lstrip('_').split('.')[0] + '/' + cls.__qualname__] = sorted(members)
print(json.dumps(out))
`;

const minors = [6, 7, 8, 9, 10, 11, 12, 13];
const versions = path.join(homedir(), '.pyenv/versions');
const installed = readdirSync(versions);
const byMinor = new Map();
for (const minor of minors) {
  const folder = installed.find((name) => name.startsWith(`3.${minor}.`));
  if (folder === undefined) throw new Error(`there is no CPython 3.${minor} in ${versions}`);
  const python = path.join(versions, folder, 'bin/python');
  byMinor.set(
    minor,
    JSON.parse(
      execFileSync(python, ['-c', PROBE, JSON.stringify(LISTED), JSON.stringify(WITH_CLASSES)], {
        encoding: 'utf8',
      }),
    ),
  );
}

const newest = structuredClone(byMinor.get(13));
for (const [module, names] of Object.entries(ADDED_IN_14)) newest[module]?.push(...names);
for (const [module, names] of Object.entries(REMOVED_IN_14)) {
  newest[module] = newest[module].filter((name) => !names.includes(name));
}
byMinor.set(14, newest);

/** `name`, or `name:FROM-UNTIL` where not every version has it (both minor, either may be empty). */
function entry(module, name) {
  const having = [...byMinor].filter(([, names]) =>
    [names[module], names[`unlisted ${module}`]].some((list) => list?.includes(name)),
  );
  const [first, last] = [having[0][0], having.at(-1)[0]];
  if (first === 6 && last === 14) return name;
  return `${name}:${first === 6 ? '' : first}-${last === 14 ? '' : last}`;
}

const classes = [...byMinor.values()].flatMap((table) =>
  Object.keys(table).filter((key) => key.includes('/')),
);
const lines = ['', ...LISTED, ...new Set(classes.sort())].map((module) => {
  const names = new Set([...byMinor.values()].flatMap((table) => table[module] ?? []));
  for (const name of UNSET) names.delete(name);
  return `  ['${module}', '${[...names]
    .sort()
    .map((name) => entry(module, name))
    .join(' ')}'],`;
});
writeFileSync(
  TARGET,
  `/** Which names CPython's library has: written by scripts/libraryNames.mjs, see cpythonNames.ts. */
export const CPYTHON_NAMES: ReadonlyMap<string, string> = new Map([
${lines.join('\n')}
]);
`,
);
