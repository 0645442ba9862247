/** What a valid profile rests on. */
import type { Assessment } from '../../business/assess.js';

const origins = ['yours', 'claimed', 'assumed', 'derived'] as const;

/** How many inputs there are of each origin. */
export function countsByOrigin({ sources }: Assessment): Record<(typeof origins)[number], number> {
  const count = (origin: string) => sources.filter((source) => source.origin === origin).length;
  return Object.fromEntries(origins.map((origin) => [origin, count(origin)])) as ReturnType<
    typeof countsByOrigin
  >;
}
