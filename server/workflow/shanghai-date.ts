/** The civil date of a moment in Shanghai, which is always eight hours ahead of UTC. */
export function shanghaiDate(now: string): string {
  return new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10);
}
