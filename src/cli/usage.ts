/** A mistake on the command line or in what it names: told in one line, exit code 2. */
export class UsageError extends Error {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  constructor(code: string, message: string, file = '', line = 0, column = 0) {
    super(message);
    this.code = code;
    this.file = file;
    this.line = line;
    this.column = column;
  }
}
