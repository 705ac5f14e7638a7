/**
 * At most `limit` calls per `window` ms for each name, in memory. Counts in fixed windows: rough, small, and enough
 * against a terminal that tries numbers all day. Returns seconds to wait, or null for "go on".
 */
export function rateLimit(limit: number, window: number): (name: string, now: number) => number | null {
  let begin = 0;
  let counts = new Map<string, number>();
  return (name, now) => {
    if (now - begin >= window || now < begin) {
      begin = now;
      counts = new Map();
    }
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count <= limit ? null : Math.ceil((begin + window - now) / 1000);
  };
}
