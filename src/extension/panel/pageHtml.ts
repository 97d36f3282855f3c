/** The HTML of our pages. Pure: the addresses come from the view that shows it. */

import { STRINGS_ELEMENT } from '../../protocol/panelMessages';

export interface PageParts {
  readonly title: string;
  /** Unguessable, new for each page. */
  readonly nonce: string;
  /** What `webview.cspSource` says. */
  readonly cspSource: string;
  readonly script: string;
  readonly styles: readonly string[];
  readonly strings: Readonly<Record<string, string>>;
  /** A BCP 47 tag, for screen readers. */
  readonly language: string;
}

/**
 * A page that may load its own script, styles and font, and nothing else. The sentences travel as
 * JSON in an element that is never executed.
 */
export function pageHtml(parts: PageParts): string {
  const { title, nonce, cspSource, script, styles, strings, language } = parts;
  const policy = [
    `default-src 'none'`,
    `font-src ${cspSource}`,
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  const links = styles.map((href) => `<link rel="stylesheet" href="${attribute(href)}">`);
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(title)}</title>
${links.join('\n')}
</head>
<body>
<script type="application/json" id="${STRINGS_ELEMENT}" nonce="${nonce}">${json(strings)}</script>
<script src="${attribute(script)}" nonce="${nonce}"></script>
</body>
</html>
`;
}

/** JSON that cannot end the element it stands in. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
