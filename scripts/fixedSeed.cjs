// Property tests draw the same cases in every run of the gate, so that it does not fail by chance;
// LOOPSCOPE_SEED=N (or `random`) draws others, which is worth doing now and then.
const fc = require('fast-check');

const seed = process.env.LOOPSCOPE_SEED ?? '1';
if (seed !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
