import type { Position } from '../../position.ts';
import type { Held } from '../model.ts';
import type { Families, Row } from '../rows.ts';
import { codeOf, codesOf, heldIn, SILENT } from './held.ts';

/**
 * Everyone's word on each family: who has a passage on one of its themes speaks on it, and holds what was judged on the
 * first of them. An answer to another hearing and one without remarks speak on nothing, also when the sentence that says so
 * names a theme.
 */
export function hear(
  rows: Iterable<Row>,
  families: Families,
  /** @param index of the family */
  say: (index: number, row: Row, held: Held) => void,
): void {
  for (const row of rows) {
    const codes = heardIn(row, families);
    for (let index = 0; index < codes.length; index += 1) {
      const held = heldIn(codes[index] ?? SILENT);
      if (held !== null) say(index, row, held);
    }
  }
}

/** What one answer holds on a family; null when it does not speak on it. */
export function positionOn(row: Row, families: Families, familyId: string): Position | null {
  const index = [...families.keys()].indexOf(familyId);
  return heldIn(heardIn(row, families)[index] ?? SILENT)?.position ?? null;
}

/** What a row holds on each family, as codes. */
export function heardIn(row: Row, families: Families): Uint8Array {
  if (row.heard?.families === families) return row.heard.codes;
  const heard = new Uint8Array(families.size);
  row.heard = { families, codes: heard };
  const { response, respondent, themes } = row;
  if (row.elsewhere || respondent.stance === 'no-remarks') return heard;
  row.codes ??= codesOf(row);
  const places = placesIn(families);
  for (let at = 0; at < themes.length; at += 1)
    for (const { index, ids } of places.get(themes[at] ?? '') ?? []) {
      if (heard[index] !== SILENT) continue;
      const first = ids.length === 1 ? undefined : ids.find((id) => response.byTheme.has(id));
      heard[index] =
        ids.length === 1 ? (row.codes[at] ?? SILENT) : codeOf(first === undefined ? null : response.byTheme.get(first));
    }
  return heard;
}

type Place = { index: number; ids: readonly string[] };

const placesBy = new WeakMap<Families, Map<string, Place[]>>();

/** The families that a theme belongs to: its own, and the one above it. */
function placesIn(families: Families): Map<string, Place[]> {
  const known = placesBy.get(families);
  if (known) return known;
  const places = new Map<string, Place[]>();
  [...families.values()].forEach((ids, index) => {
    for (const id of ids) places.set(id, [...(places.get(id) ?? []), { index, ids }]);
  });
  placesBy.set(families, places);
  return places;
}
