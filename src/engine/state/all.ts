/**
 * Every module that declares classes of machine state, for the generator of `copy.generated.ts` and
 * for tests. A class whose module is missing here has no generated copy: cloning it is an error.
 */

// First, since what it imports leads round to the generated code while classes are still missing.
import '../library/threading';
import '../asyncio/objects';
import '../kernel/epoll';
import '../kernel/kernel';
import '../kernel/openFile';
import '../kernel/process';
import '../kernel/schedule';
import '../kernel/shared';
import '../kernel/thread';
import '../library/concurrentFuture';
import '../library/semLock';
import '../library/threadObjects';
import '../process';
import '../vm/coroutines/asyncGenObjects';
import '../vm/byteObjects';
import '../vm/builtins/textFile';
import '../vm/builtins/values';
import '../vm/contexts';
import '../vm/deque';
import '../vm/classes/descriptorObjects';
import '../vm/dict';
import '../vm/frame';
import '../vm/iterators';
import '../vm/object';
import '../world';

export { allDeclarations, isHistory } from './declare';
