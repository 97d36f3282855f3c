/**
 * A call in the text of a program: where its parts stand. Pure. It knows as much of Python's tokens
 * as that takes: names, strings, comments and brackets.
 */

export interface CallText {
  /** Offset of its first character, and after its closing parenthesis. */
  readonly start: number;
  readonly end: number;
  /** What stands before the last dot, as one line; null for the call of a plain name. */
  readonly receiver: string | null;
  /** The name that is called, and where it stands. */
  readonly name: string;
  readonly nameStart: number;
  /** After the opening parenthesis. */
  readonly open: number;
  readonly args: readonly ArgumentText[];
  /** After the last token of the arguments, which may be a comma; `open` if there are none. */
  readonly lastToken: number;
  readonly trailingComma: boolean;
}

export interface ArgumentText {
  readonly start: number;
  /** Of `name=value`; null for one without. */
  readonly keyword: string | null;
  /** Where the value begins. */
  readonly valueStart: number;
  readonly isStarred: boolean;
  /** A generator expression, which can only be an argument alone. */
  readonly isGenerator: boolean;
}

const OPENING = /^[([{]$/;
const CLOSING = /^[)\]}]$/;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN =
  /\s+|\\\r?\n|#[^\n]*|(?:[rbuft]{0,3})(?:"""(?:\\[^]|[^\\])*?"""|'''(?:\\[^]|[^\\])*?'''|"(?:\\[^]|[^\\\n"])*"|'(?:\\[^]|[^\\\n'])*')|[\p{L}_][\p{L}\p{N}_]*|\d[\w.]*|[^]/giuy;

/** The call expression from `start` up to `end`; null if there is none that can be understood. */
export function callAt(text: string, start: number, end: number): CallText | null {
  const tokens = tokensOf(text, start, end);
  const close = tokens.length - 1;
  const opening = matching(tokens, close);
  const name = tokens[opening - 1] as Token | undefined;
  if (opening < 1 || !name || !/^[\p{L}_]/u.test(name.text)) return null;
  const dot = tokens[opening - 2] as Token | undefined;
  const before = tokens.slice(0, dot?.text === '.' ? opening - 2 : 0);
  if (opening > 1 && before.length === 0) return null;
  const inner = tokens.slice(opening + 1, close);
  return {
    start,
    end,
    receiver: before.length === 0 ? null : before.map((token) => token.text).join(''),
    name: name.text,
    nameStart: name.start,
    open: tokens[opening].end,
    args: argumentsOf(inner),
    lastToken: inner.at(-1)?.end ?? tokens[opening].end,
    trailingComma: inner.at(-1)?.text === ',',
  };
}

/** Where the logical line begins in which a place is: behind the last end of line outside all brackets. */
export function startOfLine(text: string, place: number): number {
  let depth = 0;
  let start = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < place) {
    const [token] = TOKEN.exec(text) ?? [''];
    if (token === '') break;
    if (OPENING.test(token)) depth++;
    if (CLOSING.test(token)) depth--;
    if (depth === 0 && /^\s/.test(token) && token.includes('\n')) {
      start = Math.min(place, TOKEN.lastIndex - token.length + token.lastIndexOf('\n') + 1);
    }
  }
  return start;
}

/** Where the statement ends that begins at `start`, without the comment after it. */
export function endOfStatement(text: string, start: number): number {
  let depth = 0;
  let last = start;
  TOKEN.lastIndex = start;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const [token] = TOKEN.exec(text) ?? [''];
    if (token === '' || (depth === 0 && /^[\s;]/.test(token) && /[\n;]/.test(token))) break;
    if (/^[\s#\\]/.test(token)) continue;
    if (OPENING.test(token)) depth++;
    if (CLOSING.test(token)) depth--;
    last = at + token.length;
  }
  return last;
}

/** A name, or names with dots between: something that can be written twice. */
export function isPlain(expression: string | null): expression is string {
  return (
    expression !== null && /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(expression)
  );
}

/** All tokens but blanks and comments. */
function tokensOf(text: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = start;
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex;
    const [token] = TOKEN.exec(text) ?? [''];
    if (token === '') break;
    if (!/^[\s#\\]/.test(token)) tokens.push({ text: token, start: at, end: at + token.length });
  }
  return tokens;
}

/** The index of the bracket that the last token closes; -1 if that closes none. */
function matching(tokens: readonly Token[], close: number): number {
  if (tokens[close]?.text !== ')') return -1;
  let depth = 0;
  for (let i = close; i >= 0; i--) {
    if (isClosing(tokens[i])) depth++;
    if (isOpening(tokens[i]) && --depth === 0) return tokens[i].text === '(' ? i : -1;
  }
  return -1;
}

function argumentsOf(tokens: readonly Token[]): readonly ArgumentText[] {
  const args: ArgumentText[] = [];
  let depth = 0;
  let first = 0;
  tokens.forEach((token, i) => {
    if (isOpening(token)) depth++;
    if (isClosing(token)) depth--;
    if (depth === 0 && token.text === ',') {
      args.push(argumentOf(tokens.slice(first, i)));
      first = i + 1;
    }
  });
  if (first < tokens.length) args.push(argumentOf(tokens.slice(first)));
  return args;
}

function argumentOf(tokens: readonly Token[]): ArgumentText {
  const [name, equals, value] = tokens as readonly (Token | undefined)[];
  const start = tokens[0].start;
  const isKeyword = equals?.text === '=' && value !== undefined && value.text !== '=';
  const outer = tokens.filter((_token, i) => depthAt(tokens, i) === 0);
  return {
    start,
    keyword: isKeyword ? (name?.text ?? null) : null,
    valueStart: isKeyword ? value.start : start,
    isStarred: name?.text === '*',
    isGenerator: outer.some(({ text }) => text === 'for'),
  };
}

/** How many brackets are open before a token. */
function depthAt(tokens: readonly Token[], end: number): number {
  return tokens
    .slice(0, end)
    .reduce((depth, token) => depth + (isOpening(token) ? 1 : isClosing(token) ? -1 : 0), 0);
}

function isOpening({ text }: Token): boolean {
  return OPENING.test(text);
}

function isClosing({ text }: Token): boolean {
  return CLOSING.test(text);
}
