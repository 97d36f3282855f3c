// Mocha's dots and failures, plus two things: the counts go to the file that scripts/test.mjs names,
// and a run whose tests left something open fails, instead of waiting for ever.

'use strict';

const fs = require('node:fs');
const { reporters } = require('mocha');

/** How long what the tests opened may take to close after the last of them, in ms. */
const GRACE = 5_000;

function report(passed, failed, skipped) {
  const file = process.env.LOOPSCOPE_TEST_REPORT;
  if (file) fs.writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
}

module.exports = class CountingReporter extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      report(passes, failures, pending);
      setTimeout(() => {
        const open = process.getActiveResourcesInfo().join(', ');
        console.error(`the tests are over, but something is still open: ${open}`);
        // Mocha sets the exit code by the failures that it knows of, so the count must tell.
        report(passes, failures + 1, pending);
        process.exit(1);
      }, GRACE).unref();
    });
  }
};
