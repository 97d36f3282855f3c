// The functions of `copy.generated.ts` for one class of machine state, each as lines of code.

const COPY = {
  ref: 'copyRef',
  plains: 'copyPlains',
  refs: 'copyRefs',
  plainMap: 'copyPlainMap',
  map: 'copyMap',
  mapOfRefs: 'copyMapOfRefs',
};

/** All but caches: also what making a shell has set, since `keep.ts` brings fields back into objects. */
export function copied(cls) {
  return cls.fields.filter(([, kind]) => kind !== 'cache');
}

export function fill(cls) {
  const lines = copied(cls).map(([field, kind]) => {
    const value = kind === 'plain' ? `o.${field}` : `${COPY[kind]}(o.${field})`;
    return `  n.${field} = ${value};`;
  });
  if (lines.length === 0) return [];
  return [
    `function fill${cls.name}(o: ${cls.name}, n: Mutable<${cls.name}>): void {`,
    ...lines,
    '}',
    '',
  ];
}

const SAME = {
  plain: 'samePlain',
  ref: 'sameRef',
  plains: 'samePlain',
  refs: 'sameRefs',
  plainMap: 'samePlainMap',
  map: 'sameMap',
  mapOfRefs: 'sameMapOfRefs',
};

export function same({ name, fields }) {
  const tests = fields
    .filter(([, kind]) => kind !== 'cache')
    .map(([field, kind]) => `${SAME[kind]}(a.${field}, b.${field})`);
  return [
    `function same${name}(a: ${name}, b: ${name}): boolean {`,
    `  return (`,
    `    ${tests.join(' &&\n    ')}`,
    '  );',
    '}',
    '',
  ];
}

const HASH = {
  plain: 'hashPlain',
  ref: 'hashRef',
  plains: 'hashPlains',
  refs: 'hashRefs',
  plainMap: 'hashPlainMap',
  map: 'hashMap',
  mapOfRefs: 'hashMapOfRefs',
};

/** `n` gets what `o` holds; lists and Maps that hold what those of `m` hold are those of `m`. */
export function update(cls) {
  const lines = copied(cls).map(([field, kind]) => {
    if (KEPT[kind] === undefined) return `  n.${field} = o.${field};`;
    const same = `${KEPT[kind]}(o.${field}, m.${field})`;
    const copy = KEPT[kind] === 'keptMap' ? 'copyPlainMap' : 'copyPlains';
    return `  n.${field} = ${same} ? m.${field} : ${copy}(o.${field});`;
  });
  const { name } = cls;
  const like = hasLists(cls) ? `, m: ${name}` : '';
  return [
    `function update${name}(o: ${name}, n: Mutable<${name}>${like}): void {`,
    ...lines,
    '}',
    '',
  ];
}

/** Whether `update` takes `m`. */
export function hasLists({ fields }) {
  return fields.some(([, kind]) => KEPT[kind] !== undefined);
}

const VISIT = { ref: 'visit', refs: 'visitAll', map: 'visitValues', mapOfRefs: 'visitEntries' };

export function visit({ name, fields }) {
  const lines = fields
    .filter(([, kind]) => VISIT[kind] !== undefined)
    .map(([field, kind]) =>
      kind === 'ref' ? `  visit(o.${field});` : `  ${VISIT[kind]}(o.${field}, visit);`,
    );
  if (lines.length === 0) return [];
  return [`function visit${name}(o: ${name}, visit: Visit): void {`, ...lines, '}', ''];
}

const KEPT = {
  plains: 'keptList',
  refs: 'keptList',
  plainMap: 'keptMap',
  map: 'keptMap',
  mapOfRefs: 'keptMap',
};

export function kept({ name, fields }) {
  const tests = fields
    .filter(([, kind]) => kind !== 'cache')
    .map(([field, kind]) =>
      KEPT[kind] === undefined
        ? `a.${field} === b.${field}`
        : `${KEPT[kind]}(a.${field}, b.${field})`,
    );
  return [
    `function kept${name}(a: ${name}, b: ${name}): boolean {`,
    `  return (`,
    `    ${tests.join(' &&\n    ')}`,
    '  );',
    '}',
    '',
  ];
}

export function hash({ name, fields, past }) {
  const lines = fields
    .filter(([, kind]) => kind !== 'cache')
    .map(([field, kind]) => `  ${past.has(field) ? 'hashHistory' : HASH[kind]}(o.${field});`);
  return [
    `function hash${name}(o: ${name}): void {`,
    `  hashInt(${hashOfName(name)});`,
    ...lines,
    '}',
    '',
  ];
}

/** A number for a class that stays when other classes are added. */
function hashOfName(name) {
  let result = 0x811c9dc5;
  for (const letter of name) result = Math.imul(result ^ letter.charCodeAt(0), 0x01000193);
  return result | 0;
}

const SIZE = {
  ref: 'sizeRef',
  plains: 'sizePlains',
  refs: 'sizeRefs',
  plainMap: 'sizePlainMap',
  map: 'sizeMap',
  mapOfRefs: 'sizeMapOfRefs',
};

export function size({ name, fields }) {
  const lines = fields
    .filter(([, kind]) => SIZE[kind] !== undefined)
    .map(([field, kind]) => `  ${SIZE[kind]}(o.${field});`);
  return [
    `function size${name}(${lines.length > 0 ? 'o' : '_'}: ${name}): void {`,
    `  sizeObject(${fields.length});`,
    ...lines,
    '}',
    '',
  ];
}
