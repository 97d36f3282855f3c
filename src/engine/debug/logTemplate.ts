/** The message of a log point: text with `{expression}` places; `{{` and `}}` are braces. */

export type LogPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'expression'; readonly text: string };

export function parseLogMessage(message: string): readonly LogPart[] {
  const parts: LogPart[] = [];
  let text = '';
  for (let at = 0; at < message.length;) {
    const two = message.slice(at, at + 2);
    if (two === '{{' || two === '}}') {
      text += two[0];
      at += 2;
      continue;
    }
    const end = message[at] === '{' ? endOfPlace(message, at + 1) : -1;
    const expression = end < 0 ? '' : message.slice(at + 1, end).trim();
    if (expression === '') {
      text += message[at++];
      continue;
    }
    if (text !== '') parts.push({ kind: 'text', text });
    text = '';
    parts.push({ kind: 'expression', text: expression });
    at = end + 1;
  }
  if (text !== '') parts.push({ kind: 'text', text });
  return parts;
}

/** Where the place that begins at `from` ends: at its `}`, outside of brackets and strings; or -1. */
function endOfPlace(message: string, from: number): number {
  let depth = 0;
  let quote = '';
  for (let at = from; at < message.length; at++) {
    const char = message[at];
    if (quote !== '') {
      if (char === '\\') at++;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '{' || char === '[' || char === '(') depth++;
    else if (char === '}' && depth === 0) return at;
    else if (char === '}' || char === ']' || char === ')') depth--;
  }
  return -1;
}
