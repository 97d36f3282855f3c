/** Operators and brackets; brackets must match. */
import { addToken, failCharacter, failScan, type OpenString, type Scanner } from './scanner';

const MAX_BRACKETS = 200;
const THREE = new Set(['**=', '//=', '>>=', '<<=', '...']);
const TWO = new Set([
  '**',
  '//',
  '>>',
  '<<',
  '<=',
  '>=',
  '==',
  '!=',
  '->',
  '+=',
  '-=',
  '*=',
  '/=',
  '%=',
  '&=',
  '|=',
  '^=',
  '@=',
  ':=',
  '<>',
]);
const ONE = '()[]{}+-*/%@&|^~<>=.,:;';
const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

export function scanOperator(s: Scanner): void {
  const { source } = s;
  const start = s.pos;
  const c = source[start];
  const string = s.strings[s.strings.length - 1] as OpenString | undefined;
  const isFieldTop = string?.fields[string.fields.length - 1] === s.brackets.length;
  if (isFieldTop && (c === ':' || (c === '!' && source[start + 1] !== '='))) {
    s.pos++;
    addToken(s, 'op', start);
    if (c === ':' && string !== undefined) string.inText = true;
    return;
  }
  const three = source.slice(start, start + 3);
  const two = source.slice(start, start + 2);
  const length = THREE.has(three) ? 3 : TWO.has(two) ? 2 : ONE.includes(c) ? 1 : 0;
  // The parser has no use for these four, and its error is the better one.
  if (length === 0 && !'!$?`'.includes(c)) failCharacter(s, start);
  s.pos += Math.max(length, 1);
  if (length === 1) trackBracket(s, c, start, isFieldTop ? string : undefined);
  addToken(s, 'op', start);
}

function trackBracket(s: Scanner, c: string, start: number, field: OpenString | undefined): void {
  if (c === '(' || c === '[' || c === '{') {
    if (s.brackets.length >= MAX_BRACKETS) {
      failScan(s, start, start + 1, 'too many nested parentheses');
    }
    s.brackets.push({ text: c, line: s.line, column: start - s.lineStart });
    return;
  }
  const opening = CLOSES[c] as string | undefined;
  if (opening === undefined) return;
  if (field !== undefined && c === '}') {
    s.brackets.pop();
    field.fields.pop();
    field.inText = true;
    return;
  }
  if (field !== undefined) {
    failScan(s, start, start + 1, `f-string: unmatched '${c}'`);
  }
  const open = s.brackets.pop();
  if (open === undefined) failScan(s, start, start + 1, `unmatched '${c}'`);
  if (open.text !== opening) {
    const line = open.line === s.line ? '' : ` on line ${String(open.line)}`;
    const message = `closing parenthesis '${c}' does not match opening parenthesis '${open.text}'${line}`;
    failScan(s, start, start + 1, message);
  }
}
