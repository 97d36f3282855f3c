/** Which backend a launch gets. */

import type { DebuggeeFactory } from './debuggee';
import { EngineDebuggee } from './engineDebuggee';

export const createDebuggee: DebuggeeFactory = (files) => new EngineDebuggee(files);
