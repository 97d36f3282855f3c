// node --require this: how many bytes are in array buffers when the process ends, as the last line of
// its output. The engine keeps its trace in them, and next to nothing else.
'use strict';

process.on('exit', () => {
  process.stdout.write(`\n@buffers ${process.memoryUsage().arrayBuffers}\n`);
});
