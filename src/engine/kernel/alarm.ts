/** The value of a timer of a process that is not set. */
export const NEVER_FIRES = -1;
