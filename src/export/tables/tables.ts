import type { Evidence, Judged, Stance } from '../../domain.ts';
import { groupBy } from '../../group.ts';
import { exportWords, TABLE_NAMES, type TableName } from '../../norsk/export.ts';
import { noteWords } from '../../norsk/note/note.ts';
import { tellUnread } from '../../norsk/note/unread.ts';
import { POSITIONS } from '../../position.ts';
import { type Place, placesIn } from '../../report/letter/place.ts';
import type { Report } from '../../report/model.ts';
import { shownResponses } from '../../report/withheld.ts';
import type { ConsultationState } from '../../state.ts';
import { isUnsurelyTold, toldOnTheme, toldStance } from '../../told.ts';
import { followUpTable } from './follow-ups.ts';
import type { Cell, ExportTable } from './table.ts';
import { wideTables } from './wide.ts';

const round = (value: number) => Math.round(value * 1000) / 1000;
const reasons = (because: Evidence[]) => because.map((reason) => `${reason.rule}: ${reason.cue}`).join('; ');

/** How a stance is read, by the words of the note: the same in every language. */
const readAs = (told: Stance | null, unsure: boolean) => (told === null ? 'uavklart' : unsure ? 'usikkert' : 'sikkert');

/**
 * Everything that leaves as tables: responses, passages, themes, tags, stances, counts by theme and sector, and files.
 * Spreadsheet, CSV and JSON are written from these, so they hold the same.
 */
export function exportTables(state: ConsultationState, report: Report): ExportTable[] {
  const words = noteWords(state.language);
  const own = exportWords(state.language);
  const shown = shownResponses(state);
  const textOf = (id: string) => shown.responses.get(id)?.text ?? '';
  const nameOf = (id: string) => shown.responses.get(id)?.name ?? '';
  const order = new Map([...report.respondents, ...report.otherHearing].map((one, index) => [one.responseId, index]));
  const responses = [...state.responses].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const themes = state.themes.filter((theme) => theme.status !== 'rejected');
  const labelOf = new Map(themes.map((theme) => [theme.id, theme.label]));
  const tagsOf = groupBy(
    state.tags.filter((tag) => labelOf.has(tag.themeId)),
    (tag) => tag.passageId,
  );
  const heading = (sector: string) => report.sectors.find((group) => group.sector === sector)?.heading;
  const told = (judged: Judged<Stance> | null): Cell[] => {
    const stance = toldStance(judged);
    return [stance, words.stances[stance ?? 'unread'], readAs(stance, isUnsurelyTold(judged))];
  };
  const onTheme = (judged: Judged<Stance>): Cell[] => {
    const { stance, unsure } = toldOnTheme(judged);
    // What is held on a theme may be held of a matter and no proposal: the note's words for that.
    return [
      stance,
      words.positions[stance === null ? 'unclear' : stance === 'no-remarks' ? 'neutral' : stance],
      readAs(stance, unsure),
    ];
  };
  const placed = ({ kind, number }: Place): Cell[] => [
    kind === 'page' ? number : null,
    kind === 'paragraph' ? number : null,
    `${own.places[kind]} ${number}`,
  ];
  const stanceRow = (id: string, level: string, target: string, label: string, judged: Judged<Stance>): Cell[] => [
    id,
    nameOf(id),
    level,
    target,
    label,
    ...(level === 'svar' ? told(judged) : onTheme(judged)),
    round(judged.confidence),
    reasons(judged.because),
  ];

  const tagged = new Map<string, number>();
  for (const response of responses)
    for (const passage of response.passages)
      for (const { themeId } of tagsOf.get(passage.id) ?? []) {
        const key = `${response.id} ${themeId}`;
        tagged.set(key, (tagged.get(key) ?? 0) + 1);
      }
  const { wide, key } = wideTables(
    {
      columns: [
        'svar_id',
        'avsender',
        'sektor',
        'sektor_navn',
        'dato',
        'annen_horing',
        'standpunkt',
        'standpunkt_navn',
        'standpunkt_lest',
      ],
      rows: responses.map((response) => [
        response.id,
        nameOf(response.id),
        response.sector.value,
        heading(response.sector.value) ?? words.sectors[response.sector.value],
        response.date,
        response.otherHearing,
        ...told(response.stance),
      ]),
    },
    responses,
    themes,
    (responseId, themeId) => tagged.get(`${responseId} ${themeId}`) ?? 0,
  );

  const tables: Record<TableName, Omit<ExportTable, 'name' | 'title'>> = {
    svar: {
      columns: [
        'svar_id',
        'avsender',
        'sektor',
        'sektor_navn',
        'dato',
        'etter_fristen',
        'standpunkt',
        'standpunkt_navn',
        'standpunkt_lest',
        'standpunkt_sikkerhet',
        'arvet_fra_svar_id',
        'annen_horing',
        'sprak',
        'sprak_navn',
        'avsnitt',
        'tegn',
        'filer',
      ],
      rows: responses.map((response) => [
        response.id,
        nameOf(response.id),
        response.sector.value,
        heading(response.sector.value) ?? words.sectors[response.sector.value],
        response.date,
        response.late,
        ...told(response.stance),
        response.stance ? round(response.stance.confidence) : null,
        response.inheritedFrom,
        response.otherHearing,
        response.language,
        own.languages[response.language],
        response.passages.length,
        response.text.length,
        (shown.responses.get(response.id)?.files ?? []).join('; '),
      ]),
    },
    avsnitt: {
      columns: [
        'avsnitt_id',
        'svar_id',
        'avsender',
        'side',
        'avsnitt_nr',
        'sted',
        'start',
        'slutt',
        'type',
        'type_navn',
        'overskrift',
        'sporsmal',
        'standpunkt',
        'standpunkt_navn',
        'temaer',
        'tekst',
      ],
      rows: responses.flatMap((response) => {
        const places = placesIn(response);
        const stance = (id: string) => toldStance(state.passageStances.get(id) ?? null);
        const stanceCells = (one: Stance | null): Cell[] => (one === null ? [null, null] : [one, words.stances[one]]);
        return response.passages.map((passage): Cell[] => [
          passage.id,
          response.id,
          nameOf(response.id),
          ...placed(places(passage.start)),
          passage.start,
          passage.end,
          passage.kind,
          own.kinds[passage.kind],
          passage.heading,
          passage.question,
          ...stanceCells(stance(passage.id)),
          (tagsOf.get(passage.id) ?? []).map((tag) => labelOf.get(tag.themeId)).join('; '),
          textOf(response.id).slice(passage.start, passage.end),
        ]);
      }),
    },
    temaer: {
      columns: [
        'tema_id',
        'tema',
        'overordnet_tema_id',
        'overordnet_tema',
        'status',
        'status_navn',
        'beskrivelse',
        'ord',
      ],
      rows: themes.map((theme) => [
        theme.id,
        theme.label,
        theme.parentId,
        theme.parentId === null ? null : (labelOf.get(theme.parentId) ?? null),
        theme.status,
        own.statuses[theme.status],
        theme.description,
        theme.words.map((word) => word.word).join('; '),
      ]),
    },
    merkinger: {
      columns: ['avsnitt_id', 'tema_id', 'tema', 'svar_id', 'avsender', 'sikkerhet', 'av', 'begrunnelse'],
      rows: responses.flatMap((response) =>
        response.passages.flatMap((passage) =>
          (tagsOf.get(passage.id) ?? []).map((tag): Cell[] => [
            passage.id,
            tag.themeId,
            labelOf.get(tag.themeId) ?? '',
            response.id,
            nameOf(response.id),
            round(tag.confidence),
            tag.by ?? null,
            reasons(tag.because),
          ]),
        ),
      ),
    },
    standpunkter: {
      columns: [
        'svar_id',
        'avsender',
        'niva',
        'gjelder_id',
        'gjelder',
        'standpunkt',
        'standpunkt_navn',
        'lest',
        'sikkerhet',
        'begrunnelse',
      ],
      rows: responses.flatMap((response) => [
        ...(response.stance ? [stanceRow(response.id, 'svar', response.id, '', response.stance)] : []),
        ...themes.flatMap((theme) => {
          const judged = response.byTheme.get(theme.id);
          return judged ? [stanceRow(response.id, 'tema', theme.id, theme.label, judged)] : [];
        }),
        ...state.questions.flatMap((question) => {
          const judged = response.byQuestion.get(question.id);
          return judged ? [stanceRow(response.id, 'sporsmal', question.id, question.text, judged)] : [];
        }),
      ]),
    },
    'tema-sektor': {
      columns: [
        'tema_id',
        'tema',
        'sektor',
        'sektor_navn',
        'for',
        'onsker_endring',
        'mot',
        'omtaler',
        'uavklart',
        'for_usikkert',
        'onsker_endring_usikkert',
        'mot_usikkert',
        'sum',
      ],
      rows: report.themes.flatMap((theme) =>
        theme.table.map((row): Cell[] => [
          theme.id,
          theme.label,
          row.sector,
          heading(row.sector) ?? words.sectors[row.sector],
          ...POSITIONS.map((position) => row.counts[position]),
          ...POSITIONS.slice(0, 3).map((position) => row.unsure[position]),
          row.total,
        ]),
      ),
    },
    oppfolging: followUpTable(state, nameOf),
    filer: {
      columns: ['fil', 'utfall', 'utfall_navn', 'arsak', 'arsak_navn', 'gjelder_fil'],
      rows: state.files.map((file) => [
        shown.files.get(file.path) ?? file.path,
        file.outcome,
        words.outcomes[file.outcome],
        file.reason,
        file.reason === null ? null : tellUnread(words, file, !shown.files.has(file.path)),
        file.of === null ? null : (shown.files.get(file.of) ?? file.of),
      ]),
    },
    bred: wide,
    'bred-nokkel': key,
  };
  return TABLE_NAMES.map((name) => ({ name, title: own.sheets[name], ...tables[name] }));
}
