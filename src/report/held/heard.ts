import type { Sector } from '../../domain.ts';
import type { Counted } from '../../position.ts';
import type { Held } from '../model.ts';
import type { Families, Row } from '../rows.ts';
import { noneCounted, sumOf } from './counted.ts';
import { hear } from './hear.ts';

/** Who speaks on a theme with its parts, and how many of each sector hold what. */
export class Voices {
  private readonly held = new Map<string, Held>();
  /** In no order; who has been none may have been some. */
  readonly bySector = new Map<Sector, Counted>();

  get size(): number {
    return this.held.size;
  }

  /** What an answer holds; undefined when it does not speak here. */
  of(responseId: string): Held | undefined {
    return this.held.get(responseId);
  }

  /** All sectors together. */
  counted(): Counted {
    return sumOf(this.bySector.values());
  }

  put(responseId: string, sector: Sector, held: Held): void {
    this.held.set(responseId, held);
    this.count(sector, held, 1);
  }

  drop(responseId: string, sector: Sector): void {
    const held = this.held.get(responseId);
    if (held === undefined) return;
    this.held.delete(responseId);
    this.count(sector, held, -1);
  }

  private count(sector: Sector, { position, unsure }: Held, step: 1 | -1): void {
    const counted = this.bySector.get(sector) ?? noneCounted();
    counted.counts[position] += step;
    if (unsure) counted.unsure[position] += step;
    this.bySector.set(sector, counted);
  }
}

/** Everyone's word on each family, kept up to date answer by answer: with many of them, to hear all anew takes time. */
export class Heard {
  private readonly families: Families;
  private readonly voices: Voices[];
  private readonly byFamily: ReadonlyMap<string, Voices>;
  /** The sector in which each answer is counted. */
  private readonly sectors = new Map<string, Sector>();

  constructor(families: Families, rows: Iterable<Row>) {
    this.families = families;
    this.voices = Array.from(families, () => new Voices());
    this.byFamily = new Map([...families.keys()].map((id, index) => [id, this.voices[index] ?? new Voices()]));
    this.hear(rows);
  }

  /** Who speaks on a family; nobody on one that is not there. */
  on(familyId: string): Voices {
    return this.byFamily.get(familyId) ?? new Voices();
  }

  /** Hears an answer anew. */
  again(row: Row): void {
    const { id } = row.response;
    const sector = this.sectors.get(id);
    if (sector !== undefined) for (const voices of this.voices) voices.drop(id, sector);
    this.hear([row]);
  }

  private hear(rows: Iterable<Row>): void {
    hear(rows, this.families, (index, { respondent: { responseId, sector } }, held) => {
      this.sectors.set(responseId, sector);
      this.voices[index]?.put(responseId, sector, held);
    });
  }
}
