// What runs inside the page of the workbench; such a function refers to nothing outside itself.

/** The middle of the first such word in a visible line of the active editor. */
export function placeOfWord({
  line,
  word,
}: {
  readonly line: number;
  readonly word: string;
}): { x: number; y: number } | undefined {
  const editor = document.querySelector('.editor-group-container.active .monaco-editor');
  const numbers = [...(editor?.querySelectorAll('.margin-view-overlays .line-numbers') ?? [])];
  const number = numbers.find((element) => element.textContent.trim() === String(line));
  const top = number?.getBoundingClientRect().top;
  const row = [...(editor?.querySelectorAll('.view-lines > .view-line') ?? [])].find(
    (element) => top !== undefined && Math.abs(element.getBoundingClientRect().top - top) < 4,
  );
  if (row === undefined) return undefined;
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = new RegExp(`\\b${word}\\b`).exec(node.textContent ?? '')?.index;
    if (at === undefined) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    const box = range.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }
  return undefined;
}

/** To be run before anything else: keeps the text of every message that is ever shown. */
export function recordMessages(): void {
  if (window.parent !== window) return;
  const messages: string[] = [];
  (globalThis as { loopscopeMessages?: string[] }).loopscopeMessages = messages;
  const seen = new WeakSet<Element>();
  const record = (): void => {
    const selector = '.notifications-toasts .notification-list-item-message';
    for (const element of document.querySelectorAll(selector)) {
      const text = element.textContent.trim();
      if (text === '' || seen.has(element)) continue;
      seen.add(element);
      messages.push(text);
    }
  };
  new MutationObserver(record).observe(document, { childList: true, subtree: true });
}
