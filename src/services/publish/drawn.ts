import { DEFAULT_LIMITS, openPool, type StagePool } from '../../queue/pool.ts';
import { type RenderOutput, render } from '../../stages/render.ts';

let pool: StagePool | null = null;
const compiled = import.meta.url.endsWith('.js');

/**
 * Draws a page of a sender's PDF in a thread with limits, where what it holds that acts never runs, and a hostile one costs
 * the thread. From the sources, which no thread can run, it is drawn here.
 * @param page null: only how large its pages are
 * @returns null when it can't be drawn
 */
export async function drawn(bytes: Uint8Array, page: number | null): Promise<RenderOutput | null> {
  try {
    if (!compiled) return await render({ bytes, page });
    pool ??= openPool({ ...DEFAULT_LIMITS, threads: 1 });
    return await pool.run('render', { bytes, page });
  } catch {
    return null;
  }
}
