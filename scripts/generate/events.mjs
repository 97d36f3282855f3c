// Writes what follows from the event table (src/trace/table.ts): the recorder functions and the
// docs page. Run by `node esbuild.js --generate`.

const NOTE = 'Generated from src/trace/table.ts by scripts/generate/events.mjs; do not edit.';

/** The names that the generated functions use for themselves. */
const TAKEN = new Set(['recorder', 'loop', 'seq', 't', 'pid', 'tid', 'kind', 'store', 'at']);

/**
 * The hook of esbuild.js.
 *
 * @param {{ loadTypeScript(path: string): Promise<typeof import('../../src/trace/table')> }} tools
 * @returns {Promise<Map<string, string>>}
 */
export async function outputs({ loadTypeScript }) {
  const { EVENT_TABLE, FAMILIES } = await loadTypeScript('src/trace/table.ts');
  for (const { kind, fields } of EVENT_TABLE) {
    const clash = Object.keys(fields).find((name) => TAKEN.has(name));
    if (clash) throw new Error(`${kind}: the field name ${clash} is one of every event`);
  }
  return new Map([
    ['src/trace/emit.generated.ts', emitters(EVENT_TABLE)],
    ['docs/events.md', page(EVENT_TABLE, FAMILIES)],
  ]);
}

/** `ready.push` becomes `readyPush`. */
function camelCase(kind) {
  return kind.replace(/[._-]+(.)/g, (_, letter) => letter.toUpperCase());
}

function pascalCase(name) {
  const camel = camelCase(name);
  return camel[0].toUpperCase() + camel.slice(1);
}

function emitters(table) {
  const enums = [];
  const functions = table.map((kind, number) => emitter(kind, number, enums));
  const members = (entries) => entries.map(([name, value]) => `  ${name}: ${value},\n`).join('');
  const numbers = members(table.map(({ kind }, number) => [camelCase(kind), number]));
  const offsets = members(
    table.map((kind) => {
      const places = Object.entries(offsetsOf(kind)).map(([name, at]) => `${name}: ${at}`);
      return [camelCase(kind.kind), places.length > 0 ? `{ ${places.join(', ')} }` : '{}'];
    }),
  );
  return [
    `/**\n * Recorder functions, one a kind of event. They are called for every event of a machine, so each\n * is a count and a few stores into a typed array.\n *\n * ${NOTE}\n */\n`,
    "import { highWord } from './layout';",
    "import type { Recorder } from './recorder';\n",
    '/** The number of each kind, as records hold it. */',
    `export const Kind = {\n${numbers}} as const;\n`,
    '/** Where the fields of each kind lie: offsets for the methods of a cursor. */',
    `export const Field = {\n${offsets}} as const;\n`,
    ...enums,
    ...functions,
  ].join('\n');
}

/** The offset of each field in words. */
function offsetsOf({ fields }) {
  let offset = 0;
  const places = {};
  for (const [name, { type }] of Object.entries(fields)) {
    places[name] = offset;
    offset += type === 'ns' ? 2 : 1;
  }
  return places;
}

function emitter({ kind, fields, doc, sync = false }, number, enums) {
  const places = offsetsOf({ fields });
  const words = Object.values(fields).reduce((sum, { type }) => sum + (type === 'ns' ? 2 : 1), 0);
  const parameters = ['recorder: Recorder', 'loop: number'];
  const stores = [];
  for (const [name, field] of Object.entries(fields)) {
    const at = places[name] === 0 ? 'at' : `at + ${places[name]}`;
    switch (field.type) {
      case 'bool':
        parameters.push(`${name}: boolean`);
        stores.push(`words[${at}] = ${name} ? 1 : 0;`);
        break;
      case 'ns':
        parameters.push(`${name}: number`);
        stores.push(`words[${at}] = highWord(${name});`);
        stores.push(`words[at + ${places[name] + 1}] = ${name} | 0;`);
        break;
      case 'text':
        parameters.push(`${name}: string`);
        stores.push(`words[${at}] = store.text(${name});`);
        break;
      case 'enum': {
        const type = pascalCase(kind) + pascalCase(name);
        const members = field.names.map((value, i) => `${camelCase(value)}: ${i}`);
        enums.push(
          `/** \`${name}\` of ${kind}. */\nexport const ${type} = {\n${members.map((member) => `  ${member},\n`).join('')}} as const;\nexport type ${type} = (typeof ${type})[keyof typeof ${type}];\n`,
        );
        parameters.push(`${name}: ${type}`);
        stores.push(`words[${at}] = ${name};`);
        break;
      }
      default:
        parameters.push(`${name}: number`);
        stores.push(`words[${at}] = ${name};`);
    }
  }
  const open = `store.open(${number} | (recorder.tid << 8), loop, recorder.t, ${words});`;
  const body =
    stores.length === 0 ? [open] : [`const at = ${open}`, 'const words = store.words;', ...stores];
  return [
    `/** ${doc} */`,
    `export function ${camelCase(kind)}(`,
    ...parameters.map((parameter) => `  ${parameter},`),
    '): void {',
    '  recorder.seq++;',
    ...(sync ? ['  recorder.stirs++;'] : []),
    '  const store = recorder.store;',
    '  if (store === null) return;',
    ...body.map((line) => `  ${line}`),
    '}\n',
  ].join('\n');
}

/** How the docs page names the type of a field. */
function typeText(field) {
  switch (field.type) {
    case 'id':
      return `id of a ${field.of}`;
    case 'ns':
      return 'ns or null';
    case 'sym':
    case 'text':
      return 'text';
    case 'enum':
      return field.names.map((name) => `\`${name}\``).join(' \\| ');
    default:
      return field.type;
  }
}

function page(table, families) {
  const lines = [
    `<!-- ${NOTE} -->`,
    '',
    '# Events',
    '',
    'Every kind of event that a machine produces: the embedded engine, a live CPython and a recorded file alike. What Loopscope shows is computed from these events and from nothing else.',
    '',
    'Every event carries `seq` (its number in the total order, from 0), `t` (nanoseconds on the clock of the thread that emitted it), `pid`, `tid`, `loop` (the id of the loop it concerns, or null) and `kind`. Ids of objects count from 1 per kind of object and process; a fork copies them under the child’s pid. In a trace file (`--trace`) an event is a line of JSON with these fields and those below.',
    '',
  ];
  for (const family of families) {
    lines.push(`## ${family}`, '');
    for (const { kind, fields, doc } of table.filter((entry) => entry.family === family)) {
      lines.push(`### \`${kind}\``, '', doc, '');
      const entries = Object.entries(fields);
      if (entries.length === 0) continue;
      lines.push('| field | holds |', '| --- | --- |');
      for (const [name, field] of entries) lines.push(`| \`${name}\` | ${typeText(field)} |`);
      lines.push('');
    }
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
