/**
 * Every module that declares classes of machine state, for the generator of `copy.generated.ts` and
 * for tests. A class whose module is missing here has no generated copy: cloning it is an error.
 */

import '../kernel/epoll';
import '../kernel/kernel';
import '../kernel/openFile';
import '../kernel/process';
import '../kernel/schedule';
import '../kernel/thread';

export { allDeclarations } from './declare';
