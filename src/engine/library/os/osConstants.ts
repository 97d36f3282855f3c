/** os: numbers of Linux that programs name, also where the engine has nothing that takes them. */
import type { World } from '../../world';
import type { Value } from '../../vm/object';

const NUMBERS = {
  EX_USAGE: 64, EX_DATAERR: 65, EX_NOINPUT: 66, EX_NOUSER: 67, EX_NOHOST: 68, EX_UNAVAILABLE: 69,
  EX_SOFTWARE: 70, EX_OSERR: 71, EX_OSFILE: 72, EX_CANTCREAT: 73, EX_IOERR: 74, EX_TEMPFAIL: 75,
  EX_PROTOCOL: 76, EX_NOPERM: 77, EX_CONFIG: 78,
  F_OK: 0, X_OK: 1, W_OK: 2, R_OK: 4,
  F_ULOCK: 0, F_LOCK: 1, F_TLOCK: 2, F_TEST: 3,
  O_ACCMODE: 3, O_CREAT: 64, O_EXCL: 128, O_NOCTTY: 256, O_TRUNC: 512, O_APPEND: 1024, O_NDELAY: 2048,
  O_DSYNC: 4096, O_ASYNC: 8192, O_DIRECTORY: 65536, O_NOFOLLOW: 131072, O_SYNC: 1052672,
  SEEK_SET: 0, SEEK_CUR: 1, SEEK_END: 2,
  P_WAIT: 0, P_NOWAIT: 1, P_NOWAITO: 1,
  PRIO_PROCESS: 0, PRIO_PGRP: 1, PRIO_USER: 2,
  CLD_TRAPPED: 4, CLD_STOPPED: 5, CLD_CONTINUED: 6,
  NGROUPS_MAX: 65536, TMP_MAX: 238328,
} as const; // prettier-ignore

export const osConstants: Readonly<Record<string, (w: World) => Value>> = Object.fromEntries(
  Object.entries(NUMBERS).map(([name, number]) => [name, (): Value => number]),
);
