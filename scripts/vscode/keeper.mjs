// The process that keeps a server: it starts it in a process group of its own, and ends the whole
// group as soon as its standard input closes, which happens however its owner dies.
// Its text is passed to `node --eval`, so that this works from inside a bundle as well; the
// function below must therefore use nothing from outside itself.

/**
 * Arguments after the script: a JSON array of folders to remove at the end, then the program and
 * its arguments.
 *
 * @param {NodeJS.Require} require
 */
function keep(require) {
  const { spawn, spawnSync } = require('node:child_process');
  const { rmSync } = require('node:fs');
  const [folders = '[]', file = '', ...args] = process.argv.slice(1);
  const windows = process.platform === 'win32';
  const child = spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'], windowsHide: true });
  let ending = false;

  const finish = () => {
    const patience = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };
    for (const folder of JSON.parse(folders)) {
      try {
        rmSync(folder, patience);
      } catch {
        // Something still writes there; an abandoned folder in /tmp is the lesser evil.
      }
    }
    if (!windows) process.kill(-process.pid, 'SIGKILL');
    process.exit(0);
  };
  const end = () => {
    if (ending) return;
    ending = true;
    if (windows) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    else process.kill(-process.pid, 'SIGTERM');
    setTimeout(finish, 3000);
  };

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  process.stdin.on('end', end).on('error', end).resume();
  // A pipe whose reader is gone must not kill us before we have killed the server.
  process.stdout.on('error', end);
  process.stderr.on('error', end);
  child.on('error', (/** @type {Error} */ error) => {
    process.stderr.write(`${String(error)}\n`);
    finish();
  });
  child.on('exit', finish);
}

/** The keeper as a script for `node --eval`. */
export const keeperScript = `(${keep.toString()})(require)`;
