// Waiting for the workbench: asks again and again until the answer is there, and says what was
// asked for when it never comes.

/** How long anything in the workbench may take on a busy machine with two cores. */
export const patienceMs = 30_000;

/** What a probe answers while there is nothing to see yet. */
export type NotYet = undefined | null | false;

/**
 * Calls the probe until it answers something, and returns the answer.
 *
 * @param what completes the sentence "waited in vain for …"
 * @param probe a throw counts as "not yet"; the last one is named in the failure
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T | NotYet> | T | NotYet,
  timeoutMs = patienceMs,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  let obstacle: unknown;
  for (;;) {
    try {
      const answer = await probe();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      obstacle = undefined;
    } catch (error) {
      obstacle = error;
    }
    if (Date.now() > deadline) {
      const reason = obstacle instanceof Error ? ` (${firstLine(obstacle.message)})` : '';
      const seconds = (timeoutMs / 1000).toString();
      throw new Error(`waited ${seconds} s in vain for ${what}${reason}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
