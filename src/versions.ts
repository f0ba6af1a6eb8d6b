import { z } from 'zod';
import { OUTCOMES, SECTORS, STANCES } from './domain.ts';
import { NO_COUNTS, POSITIONS, type PositionCounts } from './position.ts';

const count = z.int().min(0);

/** What one version of a note said, as far as two versions are compared. */
export const Snapshot = z.object({
  received: count,
  ledger: z.record(z.enum(OUTCOMES), count),
  respondents: z.array(
    z.object({
      id: z.string(),
      /** Null: withheld. */
      name: z.string().nullable(),
      sector: z.enum(SECTORS),
      stance: z.enum(STANCES).nullable(),
    }),
  ),
  themes: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      confirmed: z.boolean(),
      /** Versions kept before «uavklart» was counted lack it. */
      counts: z
        .partialRecord(z.enum(POSITIONS), count)
        .transform((counts): PositionCounts => ({ ...NO_COUNTS, ...counts })),
      /** Passages that carry it, in the order of their ids. */
      tags: z.array(z.string()),
    }),
  ),
});
export type Snapshot = z.infer<typeof Snapshot>;

type Who = Snapshot['respondents'][number];
type ThemeIn = Snapshot['themes'][number];

/** What is another in the later of two versions. */
export interface Changes {
  figures: { what: 'received' | 'responses' | (typeof OUTCOMES)[number]; before: number; after: number }[];
  arrived: Who[];
  gone: Who[];
  renamed: { before: Who; after: Who }[];
  sectors: { before: Who; after: Who }[];
  stances: { before: Who; after: Who }[];
  themes: {
    arrived: ThemeIn[];
    gone: ThemeIn[];
    changed: { before: ThemeIn; after: ThemeIn; tagsAdded: number; tagsRemoved: number }[];
  };
}
