import type { Chart } from '../../src/export/charts.ts';
import { chartsOf } from '../../src/export/figures.ts';
import { markdownNote } from '../../src/export/markdown/markdown.ts';
import type { Png } from '../../src/export/word/blocks.ts';
import { buildReport } from '../../src/report/report.ts';
import { pngOf } from '../../src/services/publish/png.ts';
import type { ConsultationState } from '../../src/state.ts';

/** All that HTML and Word are made from, of a state. */
export function noteOf(state: ConsultationState) {
  const report = buildReport(state);
  const charts = chartsOf(report);
  return { report, charts, markdown: markdownNote(report, charts, { stages: [{ name: 'extract', version: 1 }] }) };
}

/** Each drawing is painted once: the same bytes every time is tried where they are pinned. */
const painted = new Map<string, Png>();

/** The charts of a note as PNG. */
export async function picturesOf(charts: ReturnType<typeof chartsOf>): Promise<Map<string, Png>> {
  const pictures = new Map<string, Png>();
  for (const { name, svg } of charts) {
    const png = painted.get(svg) ?? (await pngOf(svg));
    painted.set(svg, png);
    pictures.set(name, png);
  }
  return pictures;
}

/** A note of every kind of block, whose words no change of the prose touches: what pinned bytes are of. */
export const FIXED_NOTE = `# Fast notat

*Innledning.*

## Kapittel

Av de 9 støtter **5** forslaget, se [siden](https://www.example.no/).

![alt](charts/sektorer.svg)

| Sektor | Antall |
| :-- | --: |
| Kommuner | 2 |

### 1. Tema

> «Vi støtter dette 😀.»
>
> — Fjellvik kommune, s. 2

1. én
2. to
   - under

\`\`\`
kode
\`\`\`

---
`;

/** A drawing with the letters the bundled font must have. */
export const FIXED_CHART: Chart = {
  width: 320,
  height: 60,
  name: 'sektorer.svg',
  caption: 'Svar etter sektor',
  alt: 'Svar etter sektor. Kommuner: 2.',
  svg: `<svg width="320" height="60" xmlns="http://www.w3.org/2000/svg" version="1.1" viewBox="0 0 320 60">
<path d="M0 0l160 0l0 20l-160 0Z" transform="translate(120 20)" fill="#00497f"></path>
<text dominant-baseline="central" text-anchor="end" style="font-size:13px;font-family:Inter, 'Helvetica Neue', Arial, sans-serif;" transform="translate(112 30)" fill="#1e2b3c">Kommuner æøå čŋ</text>
</svg>`,
};
