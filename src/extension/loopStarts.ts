/** Where a Python text runs an event loop. Pure. */

const STARTS = /\b(?:asyncio\.run|\w+\.run_forever|\w+\.run_until_complete)\s*\(/;

/** The lines, from 0, on which a loop is run; not those in comments and long strings. */
export function loopStarts(text: string): number[] {
  let open = '';
  return text.split(/\r\n|\r|\n/).flatMap((line, number) => {
    const { code, rest } = codeOf(line, open);
    open = rest;
    return STARTS.test(code) && !/^\s*(?:async\s+)?def\s/.test(code) ? [number] : [];
  });
}

/**
 * A line without its comments and strings; `open` is the quote of a long string that it begins in,
 * `rest` that of one that goes on behind it.
 */
function codeOf(line: string, open: string): { readonly code: string; readonly rest: string } {
  let code = '';
  let quote = open;
  for (let at = 0; at < line.length;) {
    if (quote !== '') {
      if (line[at] === '\\') at += 2;
      else if (line.startsWith(quote, at)) {
        at += quote.length;
        quote = '';
      } else at++;
      continue;
    }
    const begun = /^(?:"""|'''|["'])/.exec(line.slice(at));
    if (line[at] === '#') break;
    if (begun !== null) {
      [quote] = begun;
      at += quote.length;
      code += ' ';
    } else code += line[at++];
  }
  return { code, rest: quote.length === 3 ? quote : '' };
}
