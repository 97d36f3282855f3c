// Writes the code that copies, compares, hashes and measures machine state, from the declarations of
// its classes (declareState). Run by `node esbuild.js --generate`.
//
// Which classes there are is known by loading src/engine/state/all.ts; where a class stands, by
// searching the sources for the one that exports it. How to make an empty one is tried out: the
// constructor is called with markers, and those that turn up in fields tell which field belongs in
// which argument. A constructor that cannot be called so needs a static `blank()`.

import fs from 'node:fs';
import path from 'node:path';
import {
  copied,
  fill,
  hash,
  hasLists,
  kept,
  same,
  size,
  update,
  visit,
} from '../stateFunctions.mjs';

const ROOT = path.join(import.meta.dirname, '../..');
const ALL = 'src/engine/state/all.ts';
const TARGET = 'src/engine/state/copy.generated.ts';
const NOTE = `Generated from the declarations that ${ALL} imports, by scripts/generate/state.mjs; do not edit.`;

/** More arguments than any constructor has. */
const MARKERS = 24;

/**
 * The hook of esbuild.js.
 *
 * @param {{ loadTypeScript(path: string): Promise<typeof import('../../src/engine/state/all')> }} tools
 * @returns {Promise<Map<string, string>>}
 */
export async function outputs({ loadTypeScript }) {
  const { allDeclarations, isHistory } = await loadDeclarations(loadTypeScript);
  const exported = exportedClasses();
  const classes = allDeclarations().map(({ ctor, fields }) => {
    // esbuild puts an underscore before the name of a class that refers to itself.
    const name = exported.has(ctor.name) ? ctor.name : ctor.name.replace(/^_/, '');
    const found = exported.get(name) ?? [];
    if (found.length !== 1) {
      const modules = found.map(({ module }) => module).join(', ');
      const where = found.length === 0 ? 'no module exports it' : `exported by ${modules}`;
      throw new Error(`class ${name} is declared as state, but ${where}`);
    }
    const past = new Set(Object.keys(fields).filter((field) => isHistory(ctor, field)));
    return { name, fields: Object.entries(fields), past, ctor, ...found[0] };
  });
  return new Map([[TARGET, source(classes)]]);
}

/**
 * Loads the declarations. The machine imports the generated code, which names classes that may have
 * been renamed or removed since; then it is loaded with a stand-in for that code.
 */
async function loadDeclarations(loadTypeScript) {
  try {
    return await loadTypeScript(ALL);
  } catch (error) {
    const target = path.join(ROOT, TARGET);
    const before = fs.existsSync(target) ? fs.readFileSync(target) : undefined;
    const names = [
      'prepare', 'makeShell', 'fillCopy', 'sameFields', 'keptFields', 'updateCopy', 'visitRefs',
      'hashFields', 'sizeFields',
    ]; // prettier-ignore
    fs.writeFileSync(target, names.map((name) => `export function ${name}() {}\n`).join(''));
    try {
      return await loadTypeScript(ALL);
    } catch {
      throw error;
    } finally {
      if (before === undefined) fs.rmSync(target);
      else fs.writeFileSync(target, before);
    }
  }
}

/** Every exported class of `src` by its name. */
function exportedClasses() {
  const found = new Map();
  const src = path.join(ROOT, 'src');
  for (const entry of fs.readdirSync(src, { recursive: true })) {
    if (!/\.ts$/.test(entry) || /\.d\.ts$/.test(entry)) continue;
    const text = fs.readFileSync(path.join(src, entry), 'utf8');
    for (const [, abstract, name] of text.matchAll(/^export (abstract )?class (\w+)/gm)) {
      const module = `src/${entry.replaceAll('\\', '/')}`;
      found.set(name, [...(found.get(name) ?? []), { module, abstract: abstract !== undefined }]);
    }
  }
  return found;
}

/** The helpers of the hand-written files; imported if the generated code uses them. */
const HELPERS = {
  './clone': ['copyMap', 'copyMapOfRefs', 'copyPlainMap', 'copyPlains', 'copyRef', 'copyRefs'],
  './declare': ['numberKinds'],
  './sameContents': ['keptList', 'keptMap'],
  './visit': ['type Visit', 'visitAll', 'visitEntries', 'visitValues'],
  './equal': ['sameMap', 'sameMapOfRefs', 'samePlain', 'samePlainMap', 'sameRef', 'sameRefs'],
  './hash': [
    'hashHistory',
    'hashInt',
    'hashMap',
    'hashMapOfRefs',
    'hashPlain',
    'hashPlainMap',
    'hashPlains',
    'hashRef',
    'hashRefs',
  ],
  './size': [
    'sizeMap',
    'sizeMapOfRefs',
    'sizeObject',
    'sizePlainMap',
    'sizePlains',
    'sizeRef',
    'sizeRefs',
  ],
};

function source(classes) {
  const concrete = classes.filter(({ abstract }) => !abstract);
  concrete.forEach((cls, index) => (cls.kind = index + 1));
  const body = [
    'type Mutable<T> = { -readonly [K in keyof T]: T[K] };',
    '',
    'interface Stated {',
    '  readonly stateKind?: number;',
    '}',
    '',
    ...numbering(concrete),
    ...makeShell(concrete),
    ...dispatches(concrete),
    ...concrete.flatMap((cls) => [
      ...fill(cls),
      ...same(cls),
      ...kept(cls),
      ...update(cls),
      ...visit(cls),
      ...hash(cls),
      ...size(cls),
    ]),
  ].join('\n');
  return [
    '/**',
    ' * Clone, equality, hash and size of machine state, one function each for every class.',
    ' *',
    ` * ${NOTE}`,
    ' */',
    '',
    ...imports(concrete, body),
    '',
    body,
  ].join('\n');
}

function imports(classes, body) {
  const names = new Map();
  for (const [from, helpers] of Object.entries(HELPERS)) {
    names.set(
      from,
      helpers.filter((helper) => new RegExp(`\\b${helper.replace('type ', '')}\\b`).test(body)),
    );
  }
  for (const { module, name } of classes) {
    const relative = path.posix.relative('src/engine/state', module).replace(/\.ts$/, '');
    const from = relative.startsWith('.') ? relative : `./${relative}`;
    names.set(from, [...(names.get(from) ?? []), name].sort());
  }
  return [...names.keys()]
    .sort()
    .map((from) => `import { ${names.get(from).join(', ')} } from '${from}';`);
}

/** Lazily, since the modules of the classes may import this one. */
function numbering(classes) {
  return [
    'let numbered = false;',
    '',
    '/** Numbers the classes. Whoever uses the functions below calls it first. */',
    'export function prepare(): void {',
    '  if (numbered) return;',
    '  numbered = true;',
    '  numberKinds([',
    ...classes.map(({ name }) => `    ${name},`),
    '  ]);',
    '}',
    '',
  ];
}

function dispatches(classes) {
  return [
    ...dispatch('fillCopy', 'Gives a copy that `makeShell` made the contents of its original.', {
      classes: classes.filter((cls) => copied(cls).length > 0),
      parameters: 'object: object, copy: object',
      call: ({ name }) => `fill${name}(object as ${name}, copy as ${name})`,
      result: 'void',
      otherwise: 'return;',
    }),
    ...dispatch('sameFields', 'Whether two objects have equal contents.', {
      classes,
      parameters: 'object: object, other: object',
      first: 'if (Object.getPrototypeOf(object) !== Object.getPrototypeOf(other)) return false;',
      call: ({ name }) => `same${name}(object as ${name}, other as ${name})`,
      result: 'boolean',
      otherwise: 'return false;',
    }),
    ...dispatch('keptFields', 'Whether two objects of one kind have the very same contents.', {
      classes,
      parameters: 'kind: number, object: object, other: object',
      kind: 'kind',
      call: ({ name }) => `kept${name}(object as ${name}, other as ${name})`,
      result: 'boolean',
      otherwise: 'return false;',
    }),
    ...dispatch(
      'updateCopy',
      'Gives `copy` what `object` holds; lists and Maps like those of `like` are those of `like`.',
      {
        classes,
        parameters: 'kind: number, object: object, copy: object, like: object',
        kind: 'kind',
        call: (cls) => {
          const { name } = cls;
          const like = hasLists(cls) ? `, like as ${name}` : '';
          return `update${name}(object as ${name}, copy as ${name}${like})`;
        },
        result: 'void',
        otherwise: 'return;',
      },
    ),
    ...dispatch('visitRefs', 'Shows everything that an object refers to.', {
      classes: classes.filter((cls) => visit(cls).length > 0),
      parameters: 'object: object, visit: Visit',
      call: ({ name }) => `visit${name}(object as ${name}, visit)`,
      result: 'void',
      otherwise: 'return;',
    }),
    ...dispatch('hashFields', 'Mixes the contents of an object into the hash.', {
      classes,
      parameters: 'object: object',
      call: ({ name }) => `hash${name}(object as ${name})`,
      result: 'void',
      otherwise: 'return;',
    }),
    ...dispatch('sizeFields', 'Counts an object.', {
      classes,
      parameters: 'object: object',
      call: ({ name }) => `size${name}(object as ${name})`,
      result: 'void',
      otherwise: 'return;',
    }),
  ];
}

/** A function that goes by the kind of an object, which may be a parameter. */
function dispatch(name, doc, { classes, parameters, kind, first, call, result, otherwise }) {
  return [
    `/** ${doc} */`,
    `export function ${name}(${parameters}): ${result} {`,
    ...(first ? [`  ${first}`] : []),
    `  switch (${kind ?? '(object as Stated).stateKind'}) {`,
    ...classes.flatMap((cls) => [`    case ${cls.kind}:`, `      return ${call(cls)};`]),
    '  }',
    `  ${otherwise}`,
    '}',
    '',
  ];
}

function makeShell(classes) {
  const cases = classes.flatMap((cls) => {
    const { expression, usesOriginal } = shell(cls);
    if (!usesOriginal) return [`    case ${cls.kind}:`, `      return ${expression};`];
    return [
      `    case ${cls.kind}: {`,
      `      const o = object as ${cls.name};`,
      `      return ${expression};`,
      '    }',
    ];
  });
  return [
    '/**',
    ' * A new object of the class of `object`, whose contents mean nothing yet. Where a constructor takes',
    ' * fields it gets the values of the original, so that V8 sees the types that it knows.',
    ' */',
    'export function makeShell(object: object): object {',
    '  switch ((object as Stated).stateKind) {',
    ...cases,
    '  }',
    '  throw new Error(`no generated copy for ${object.constructor.name}: npm run generate`);',
    '}',
    '',
  ];
}

/** The expression that makes a shell. */
function shell({ name, ctor, fields }) {
  if (typeof ctor.blank === 'function') {
    checkFields(name, ctor.blank(), fields);
    return { expression: `${name}.blank()`, usesOriginal: false };
  }
  const { made, markers } = tryConstructor(name, ctor);
  checkFields(name, made, fields);
  const taken = markers.map((marker) => fields.find(([field]) => made[field] === marker));
  const last = taken.findLastIndex((field) => field !== undefined);
  const count = Math.max(last + 1, ctor.length);
  const args = taken.slice(0, count).map((field) => {
    if (field === undefined || field[1] === 'cache') return 'undefined as never';
    return `o.${field[0]} as never`;
  });
  return {
    expression: `new ${name}(${args.join(', ')})`,
    usesOriginal: args.some((arg) => arg.startsWith('o.')),
  };
}

/** Calls a constructor with markers: objects, or numbers for one that computes with its arguments. */
function tryConstructor(name, ctor) {
  let cause;
  for (const marker of [(index) => ({ marker: index }), (index) => 1_000_003 + 17 * index]) {
    const markers = Array.from({ length: MARKERS }, (_, index) => marker(index));
    try {
      return { made: new ctor(...markers), markers };
    } catch (error) {
      cause = error;
    }
  }
  const message = `${name} needs a static blank(): its constructor cannot be called with any values`;
  throw new Error(`${message} (${cause.message})`, { cause });
}

/** The properties of an object must be the declared fields: a forgotten one would not be copied. */
function checkFields(name, made, fields) {
  const properties = Object.getOwnPropertyNames(made);
  const declared = fields.map(([field]) => field);
  const missing = properties.filter((property) => !declared.includes(property));
  const extra = declared.filter((field) => !properties.includes(field));
  if (missing.length > 0) {
    throw new Error(`${name} does not declare ${missing.join(', ')} (declareState)`);
  }
  if (extra.length > 0) {
    throw new Error(`${name} declares ${extra.join(', ')}, which its constructor does not set`);
  }
}
