/**
 * str.format(): the template language. Fields of built-in values are filled in here; where a field
 * needs Python code (an attribute by a property, a user's `__format__`) the prelude does all of it.
 *
 * Follows `unicode_format.h`.
 */
import type { World } from '../../world';
import { escapeNonAscii } from '../text/asciiText';
import { getAttribute } from '../classes/attributes';
import { method, methodWith } from '../define';
import { Status } from '../frame';
import { formatValue, reprValue, strValue } from '../text/format';
import { getItem } from '../items';
import { PyDict } from '../dict';
import { PyTuple, T, type Slot, type Value } from '../object';
import { text } from './strCase';

const str = T['str'];

/** A piece of a template: literal text, then perhaps a field. */
export interface TemplatePiece {
  readonly literal: string;
  readonly field: TemplateField | null;
}

export interface TemplateField {
  /** Number of the argument or name of the keyword. */
  readonly first: number | string;
  /** Attribute names (`.x`) and keys (`[x]`). */
  readonly path: readonly { readonly attribute: boolean; readonly key: number | string }[];
  readonly conversion: string;
  readonly spec: readonly TemplatePiece[];
}

/** What is wrong with a template. */
class TemplateError {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

/** Counts the fields without a name; -1 once a number was given. */
interface Numbering {
  next: number;
  manual: boolean;
}

/** Reads a template; the text of the ValueError if it is malformed. */
export function parseTemplate(template: string): readonly TemplatePiece[] | string {
  const parsed = parsePieces(template, { next: 0, manual: false }, 3);
  return parsed instanceof TemplateError ? parsed.message : parsed;
}

function parsePieces(
  s: string,
  numbers: Numbering,
  depth: number,
): TemplatePiece[] | TemplateError {
  if (depth === 0) return new TemplateError('Max string recursion exceeded');
  const pieces: TemplatePiece[] = [];
  let literal = '';
  let i = 0;
  while (i < s.length) {
    const ch = s[i];
    if (ch !== '{' && ch !== '}') {
      literal += ch;
      i++;
      continue;
    }
    if (s[i + 1] === ch) {
      literal += ch;
      i += 2;
      continue;
    }
    if (ch === '}') return new TemplateError("Single '}' encountered in format string");
    if (i + 1 >= s.length) return new TemplateError("Single '{' encountered in format string");
    const end = fieldEnd(s, i + 1);
    if (end < 0) {
      const converted = /^[^{}[\]:!]*!./u.test(s.slice(i + 1));
      return new TemplateError(
        converted ? "unmatched '{' in format spec" : "expected '}' before end of string",
      );
    }
    const field = parseField(s.slice(i + 1, end), numbers, depth);
    if (field instanceof TemplateError) return field;
    pieces.push({ literal, field });
    literal = '';
    i = end + 1;
  }
  if (literal !== '') pieces.push({ literal, field: null });
  return pieces;
}

/** Where the field that begins at `start` ends: at its closing brace; -1 if there is none. */
function fieldEnd(s: string, start: number): number {
  let open = 1;
  let bracket = false;
  for (let i = start; i < s.length; i++) {
    const ch = s[i];
    if (ch === '[' && open === 1) bracket = true;
    else if (ch === ']') bracket = false;
    else if (bracket) continue;
    else if (ch === '{') open++;
    else if (ch === '}' && --open === 0) return i;
  }
  return -1;
}

function parseField(s: string, numbers: Numbering, depth: number): TemplateField | TemplateError {
  let bracket = false;
  let i = 0;
  while (i < s.length && (bracket || (s[i] !== ':' && s[i] !== '!'))) {
    if (s[i] === '[') bracket = true;
    else if (s[i] === ']') bracket = false;
    else if (s[i] === '{' && !bracket) return new TemplateError("unexpected '{' in field name");
    i++;
  }
  const name = s.slice(0, i);
  let conversion = '';
  if (s[i] === '!') {
    conversion = s[i + 1] ?? '';
    if (conversion === '') return new TemplateError("unmatched '{' in format spec");
    i += 2;
    if (i < s.length && s[i] !== ':')
      return new TemplateError("expected ':' after conversion specifier");
  }
  const target = parseName(name, numbers);
  if (target instanceof TemplateError) return target;
  const spec = parsePieces(s.slice(i + 1), numbers, depth - 1);
  return spec instanceof TemplateError ? spec : { ...target, conversion, spec };
}

function parseName(
  name: string,
  numbers: Numbering,
): { first: number | string; path: TemplateField['path'] } | TemplateError {
  const m = /^([^.[]*)(.*)$/su.exec(name)!;
  let first: number | string = m[1];
  if (first === '') {
    if (numbers.manual) {
      return new TemplateError(
        'cannot switch from manual field specification to automatic field numbering',
      );
    }
    first = numbers.next++;
  } else if (/^\d+$/.test(first)) {
    if (numbers.next > 0) {
      return new TemplateError(
        'cannot switch from automatic field numbering to manual field specification',
      );
    }
    numbers.manual = true;
    first = Number(first);
  }
  const path: { attribute: boolean; key: number | string }[] = [];
  for (let rest = m[2]; rest !== '';) {
    const step = /^(?:\.([^.[]*)|\[([^\]]*)\])/su.exec(rest);
    if (step === null) {
      return new TemplateError(
        rest.startsWith('[')
          ? "Missing ']' in format string"
          : "Only '.' or '[' may follow ']' in format field specifier",
      );
    }
    const key = step[1] ?? step[2];
    if (key === '') return new TemplateError('Empty attribute in format string');
    path.push({
      attribute: step[1] !== undefined,
      key: step[1] === undefined && /^\d+$/.test(key) ? Number(key) : key,
    });
    rest = rest.slice(step[0].length);
  }
  return { first, path };
}

/** The filled-in template; undefined with the status set (a tail call pending: Python code is needed). */
function fill(
  w: World,
  pieces: readonly TemplatePiece[],
  args: PyTuple,
  keywords: Value,
): string | undefined {
  let out = '';
  for (const { literal, field } of pieces) {
    out += literal;
    if (field === null) continue;
    const piece = fillField(w, field, args, keywords);
    if (typeof piece !== 'string') return undefined;
    out += piece;
  }
  return out;
}

function fillField(w: World, field: TemplateField, args: PyTuple, keywords: Value): Slot {
  let v: Slot;
  if (typeof field.first === 'number') {
    v = args.items[field.first];
    if (v === undefined) {
      return w.raise('IndexError', w.traits.formatIndexText.replace('N', String(field.first)));
    }
  } else v = getItem(w, keywords, field.first);
  for (const { attribute, key } of field.path) {
    if (v === undefined) return undefined;
    v = attribute ? getAttribute(w, v, String(key)) : getItem(w, v, key);
  }
  if (v === undefined) return undefined;
  if (field.conversion !== '') v = convert(w, v, field.conversion);
  const spec = fill(w, field.spec, args, keywords);
  return v === undefined || spec === undefined ? undefined : formatValue(w, v, spec);
}

export function convert(w: World, v: Value, conversion: string): Slot {
  if (conversion === 's') return strValue(w, v);
  if (conversion === 'r' || conversion === 'a') {
    const shown = reprValue(w, v);
    return conversion === 'a' && typeof shown === 'string' ? escapeNonAscii(shown) : shown;
  }
  return w.raise('ValueError', `Unknown conversion specifier ${conversion}`);
}

function format(w: World, template: string, args: PyTuple, keywords: Value): Slot {
  const pieces = parseTemplate(template);
  if (typeof pieces === 'string') return w.raise('ValueError', pieces);
  const out = fill(w, pieces, args, keywords);
  if (out !== undefined || w.status !== Status.tail) return out;
  return w.tail(w.prelude('str_format'), [templateValue(pieces), args, keywords]);
}

/** A template as tuples, for the prelude: (literal, first, path, conversion, spec). */
export function templateValue(pieces: readonly TemplatePiece[]): PyTuple {
  return new PyTuple(
    pieces.map(({ literal, field }) => {
      if (field === null) return new PyTuple([literal]);
      const path = field.path.map((step) => new PyTuple([step.attribute, step.key]));
      return new PyTuple([
        literal,
        field.first,
        new PyTuple(path),
        field.conversion,
        templateValue(field.spec),
      ]);
    }),
  );
}

methodWith(str, 'format', '(self, /, *args, **kwargs)', (w, a, at) => {
  const s = text(w, a, at);
  return format(w, s, a[at + 1] as PyTuple, a[at + 2] as PyDict);
});
method(str, 'format_map', 2, 2, (w, a, at) =>
  format(w, text(w, a, at), new PyTuple([]), a[at + 1]!),
);
