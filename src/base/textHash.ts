/**
 * A whole number from 1 to 2^52 - 1 that depends on every character of a text: two lanes of FNV-1a.
 * It is for telling texts apart, not against an adversary.
 */
export function textHash(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x2545f491;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000193) ^ (low >>> 13);
  }
  return (high & 0xfffff) * 0x1_0000_0000 + (low >>> 0) || 1;
}
