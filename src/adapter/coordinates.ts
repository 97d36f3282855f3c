/** Lines and columns as the client counts them. Ours: lines from 1, columns from 0 (UTF-16). */

export class Coordinates {
  readonly #lineShift: number;
  readonly #columnShift: number;

  constructor(linesStartAt1: boolean, columnsStartAt1: boolean) {
    this.#lineShift = linesStartAt1 ? 0 : 1;
    this.#columnShift = columnsStartAt1 ? 1 : 0;
  }

  lineToClient(line: number): number {
    return line - this.#lineShift;
  }

  lineFromClient(line: number): number {
    return line + this.#lineShift;
  }

  columnToClient(column: number): number {
    return column + this.#columnShift;
  }

  columnFromClient(column: number): number {
    return Math.max(0, column - this.#columnShift);
  }
}
