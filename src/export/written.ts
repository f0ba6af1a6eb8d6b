import type { Block } from './blocks.ts';

/** The note as it is published: without the slots nobody has written in, and the headings that then have nothing under them. */
export function writtenOnly(blocks: Block[]): Block[] {
  const kept: Block[] = [];
  // From the end: by level, what stands under the heading of that level that is still to come.
  const filled = new Set<number>();
  const emptied = new Set<number>();
  const levels = [1, 2, 3, 4, 5, 6];
  for (const block of blocks.toReversed()) {
    if (block.kind === 'slot' && block.empty) {
      for (const level of levels) emptied.add(level);
      continue;
    }
    const isHeading = block.kind === 'heading';
    if (!isHeading || filled.has(block.level) || !emptied.has(block.level)) {
      kept.push(block);
      for (const level of levels) if (!isHeading || level < block.level) filled.add(level);
    }
    if (!isHeading) continue;
    for (const level of levels.filter((other) => other >= block.level)) {
      filled.delete(level);
      emptied.delete(level);
    }
  }
  return kept.reverse();
}
