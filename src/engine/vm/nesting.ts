/**
 * How deep the fast paths of natives (repr, ==, hash) go into nested containers by recursion. What lies
 * deeper is left to the prelude's Python functions, whose frames are data and whose depth is limited
 * by the recursion limit (invariant 2). Measured: repr uses up V8's stack at a depth of 880.
 */
export const FAST_NESTING = 400;
