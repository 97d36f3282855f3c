/** Texts and names without what differs between two runs or two versions that do the same. */

/**
 * A text that the program or the library wrote: addresses, numbers that are counted up in a default
 * name, line numbers of library files, and the marks that newer versions draw below a traceback's
 * lines are taken out.
 */
export function plainText(text: string): string {
  return text
    .replace(/\b0x[\da-f]{6,}\b/g, '0x…')
    .replace(/\b(Task|Thread)-\d+( \([^()\n]*\))?/g, '$1')
    .replace(/(File "[^"\n]*\/lib\/python3\/[^"\n]*", line )\d+/g, '$1…')
    .replace(/^ *[~^]+ *\n/gm, '');
}

/** A callback by its own name: versions move the library's from one class or function to another. */
export function baseName(name: string): string {
  return name.replace(/^[\w.<>]+\.(?=\w+\(\)$)/, '');
}
