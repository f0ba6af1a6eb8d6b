import type { Sector } from '../../domain.ts';
import type { Counted } from '../../position.ts';
import type { Held } from '../model.ts';
import type { Families, Row } from '../rows.ts';
import { noneCounted, sumOf } from './counted.ts';
import { heardIn } from './hear.ts';
import { heldIn, SILENT } from './held.ts';

/** What an answer holds on each family, as codes, and the sector in which it is counted. */
interface Heeded {
  sector: Sector;
  codes: Uint8Array;
}

/** Who speaks on a theme with its parts, and how many of each sector hold what. */
export class Voices {
  private readonly all: ReadonlyMap<string, Heeded>;
  /** The family's. */
  private readonly index: number;
  /** In no order; who has been none may have been some. */
  readonly bySector = new Map<Sector, Counted>();
  size = 0;

  constructor(all: ReadonlyMap<string, Heeded>, index: number) {
    this.all = all;
    this.index = index;
  }

  /** What an answer holds; undefined when it does not speak here. */
  of(responseId: string): Held | undefined {
    return heldIn(this.all.get(responseId)?.codes[this.index] ?? SILENT) ?? undefined;
  }

  /** All sectors together. */
  counted(): Counted {
    return sumOf(this.bySector.values());
  }

  count(sector: Sector, { position, unsure }: Held, step: 1 | -1): void {
    const counted = this.bySector.get(sector) ?? noneCounted();
    counted.counts[position] += step;
    if (unsure) counted.unsure[position] += step;
    this.bySector.set(sector, counted);
    this.size += step;
  }
}

/** Everyone's word on each family, kept up to date answer by answer: with many of them, to hear all anew takes time. */
export class Heard {
  private readonly families: Families;
  private readonly voices: readonly Voices[];
  private readonly byFamily: ReadonlyMap<string, Voices>;
  private readonly all = new Map<string, Heeded>();

  constructor(families: Families, rows: Iterable<Row>) {
    this.families = families;
    this.voices = Array.from(families, (_, index) => new Voices(this.all, index));
    this.byFamily = new Map(
      [...families.keys()].flatMap((id, index) => (this.voices[index] ? [[id, this.voices[index]]] : [])),
    );
    for (const row of rows) this.hear(row);
  }

  /** Who speaks on a family; nobody on one that is not there. */
  on(familyId: string): Voices {
    return this.byFamily.get(familyId) ?? new Voices(this.all, -1);
  }

  /** Hears an answer anew. */
  again(row: Row): void {
    const before = this.all.get(row.response.id);
    if (before) this.count(before, -1);
    this.hear(row);
  }

  private hear(row: Row): void {
    const heeded = { sector: row.respondent.sector, codes: heardIn(row, this.families) };
    this.all.set(row.response.id, heeded);
    this.count(heeded, 1);
  }

  private count({ sector, codes }: Heeded, step: 1 | -1): void {
    for (let index = 0; index < codes.length; index += 1) {
      const held = heldIn(codes[index] ?? SILENT);
      if (held !== null) this.voices[index]?.count(sector, held, step);
    }
  }
}
