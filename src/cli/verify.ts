/** `verify`: completeness, clone and replay checks on one program. */
export function verifyCommand(args: readonly string[]): number {
  args;
  process.stderr.write('loopscope: verify is being built\n');
  return 2;
}
