import type { Theme } from '../../domain.ts';
import { idOf } from '../../ids.ts';
import { proposes, proposingSentence } from '../../language/proposes.ts';
import { likeliest } from '../../themes/assign/likeliest.ts';
import { respondentsOf, WHOLE } from '../../themes/matrix/choose.ts';
import { elaborate } from '../../themes/propose.ts';
import { LEAST_SECTIONS, proposals } from '../../themes/sections.ts';
import { type Distinct, type Outcome, type ThemesInput, tagsOf, theme } from './rows.ts';

/** How sure the likeliest section must be of a passage; measured on gold, nine of ten below it are of none. */
const SURE = 0.3;

/**
 * The proposal's own sections as themes: answers follow its order of business, and the owner will sum up by it. A
 * section is dropped when too few respondents speak of it.
 * @param known fixed themes that are sections under their own ids
 */
export function followProposal(
  rows: readonly Distinct[],
  input: ThemesInput,
  known: ReadonlyMap<string, Theme>,
  rejected: readonly Theme[],
): Outcome {
  const refused = new Set(rejected.flatMap((theme) => [theme.id, theme.label.toLowerCase()]));
  let sections = proposals(input.background)
    .map((section) => {
      const id = known.get(section.heading.toLowerCase())?.id ?? idOf(input.consultationId, 'theme', section.heading);
      return { ...section, id };
    })
    .filter(({ id, heading }) => !refused.has(id) && !refused.has(heading.toLowerCase()));
  for (;;) {
    if (sections.length < LEAST_SECTIONS) return { themes: [], given: rows.map(() => []) };
    const clusters = new Int32Array(rows.length).fill(-1);
    const sure = new Float64Array(rows.length);
    const likest = likeliest(
      {
        passages: rows.map(({ text }, r) => ({ text, heading: null, responseId: String(r) })),
        background: input.background,
      },
      sections.map(({ id, heading, text }) => ({
        ...theme(id, heading),
        description: text,
        // Those that people have given it tell it beside its text.
        keywords: known.get(heading.toLowerCase())?.keywords ?? [],
      })),
    );
    likest.forEach((found, r) => {
      if (found === null || found.confidence < SURE) return;
      clusters[r] = found.theme;
      sure[r] = found.confidence;
    });
    const raised = respondentsOf(
      clusters,
      sections.length,
      rows.map((row) => row.respondents),
    );
    const kept = sections.filter(
      ({ heading }, s) => known.has(heading.toLowerCase()) || (raised[s]?.size ?? 0) >= WHOLE.least,
    );
    if (kept.length < sections.length) {
      sections = kept;
      continue;
    }
    const found = elaborate(
      rows,
      input.background,
      sections.map(({ heading }) => heading),
      { clusters, sure },
    );
    const themes = sections.map(
      ({ id, heading, text }, s): Theme => ({
        ...theme(id, heading),
        description: proposingSentence(heading, text) ?? opening(text),
        words: found.themes[s]?.words ?? [],
      }),
    );
    return {
      themes,
      given: tagsOf(
        found,
        themes.map(({ id }) => id),
      ),
    };
  }
}

/**
 * First sentence of a section, for the description of a theme of which nothing is plainly proposed; none that would be
 * taken for its proposal.
 */
function opening(text: string): string {
  const line =
    text
      .trim()
      .split(/\n\s*\n/u)[0]
      ?.replace(/\s+/gu, ' ')
      .trim() ?? '';
  const first = /^.{20,240}?[.!?](?=\s|$)/u.exec(line)?.[0] ?? line.slice(0, 240);
  return proposes(first) ? '' : first;
}
