/** The hazard rules that there are. */
import { ls001 } from './rules/ls001';
import { ls002 } from './rules/ls002';
import { ls003 } from './rules/ls003';
import { ls004 } from './rules/ls004';
import { ls005 } from './rules/ls005';
import { ls006 } from './rules/ls006';
import { ls007 } from './rules/ls007';
import { ls008 } from './rules/ls008';
import { ls009 } from './rules/ls009';
import { ls010 } from './rules/ls010';
import { ls011 } from './rules/ls011';
import { ls012 } from './rules/ls012';
import { ls013 } from './rules/ls013';
import { ls014 } from './rules/ls014';
import { ls015 } from './rules/ls015';
import { ls016 } from './rules/ls016';
import { ls017 } from './rules/ls017';
import { ls018 } from './rules/ls018';
import { ls019 } from './rules/ls019';
import { ls020 } from './rules/ls020';
import { ls021 } from './rules/ls021';
import { ls022 } from './rules/ls022';
import type { Rule } from './rule';

/** All rules, by id. */
export const RULES: readonly Rule[] = [
  ls001,
  ls002,
  ls003,
  ls004,
  ls005,
  ls006,
  ls007,
  ls008,
  ls009,
  ls010,
  ls011,
  ls012,
  ls013,
  ls014,
  ls015,
  ls016,
  ls017,
  ls018,
  ls019,
  ls020,
  ls021,
  ls022,
];
