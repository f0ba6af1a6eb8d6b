import type { Judged, Passage, PassageKind, Sector, Stance, Tag, Theme } from '../../src/domain.ts';
import { idOf } from '../../src/ids.ts';
import { NO_PRIORITY } from '../../src/priority.ts';
import type { ConsultationState, FileState, ResponseState } from '../../src/state.ts';

/** A letter of the invented hearing: who, sector, stance, and its passages with the themes they carry. */
export interface Letter {
  name: string;
  sector: Sector;
  stance: Stance | null;
  passages: { text: string; themes?: string[]; kind?: PassageKind; stance?: Stance; by?: string }[];
  file?: string;
  /** What its id follows from, when that is not its place: another answer than the one that stood there. */
  seed?: string;
  otherHearing?: boolean;
}

const judged = <T>(value: T, confidence = 0.9): Judged<T> => ({ value, confidence, because: [] });

/** A consultation's state put together from letters; every id follows from the names, so the bytes repeat. */
export function stateOf(
  letters: Letter[],
  {
    title = 'Forslag om felles skolefrokost',
    language = 'nb',
    themes = ['Kostnader', 'Kort frist'],
    files = [],
  }: { title?: string; language?: ConsultationState['language']; themes?: string[]; files?: FileState[] } = {},
): ConsultationState {
  const id = idOf('consultation', 'prove');
  const themeId = (label: string) => idOf(id, 'theme', label);
  const tags: Tag[] = [];
  const passageStances = new Map<string, Judged<Stance>>();
  const quotes: ConsultationState['quotes'] = [];
  const responses = letters.map((letter, index): ResponseState => {
    const responseId = idOf(id, 'response', letter.seed ?? index);
    let text = '';
    const byTheme = new Map<string, Judged<Stance>>();
    const passages = letter.passages.map((piece): Passage => {
      const start = text.length === 0 ? 0 : text.length + 2;
      text = text.length === 0 ? piece.text : `${text}\n\n${piece.text}`;
      const passage: Passage = {
        id: idOf(responseId, start, text.length),
        start,
        end: text.length,
        page: 1,
        kind: piece.kind ?? 'body',
        heading: null,
        question: null,
      };
      for (const label of piece.themes ?? []) {
        tags.push({
          passageId: passage.id,
          themeId: themeId(label),
          confidence: 0.75,
          because: [{ rule: 'theme-word', cue: label, source: 'text' }],
          ...(piece.by === undefined ? {} : { by: piece.by }),
        });
        if (letter.stance && letter.stance !== 'no-remarks')
          byTheme.set(themeId(label), judged(piece.stance ?? letter.stance));
        const side = (piece.stance ?? letter.stance) === 'opposes' ? 'against' : 'for';
        if (quotes.filter((quote) => quote.themeId === themeId(label)).length < 2 && piece.text.length > 20)
          quotes.push({
            id: idOf(passage.id, 'quote', label),
            themeId: themeId(label),
            responseId,
            passageId: passage.id,
            start,
            end: text.length,
            page: 1,
            side,
          });
      }
      if (piece.stance) passageStances.set(passage.id, judged(piece.stance, 0.8));
      return passage;
    });
    return {
      id: responseId,
      respondent: letter.name,
      sector: judged(letter.sector),
      date: '2025-03-14',
      late: false,
      language: 'nb',
      identity: {
        respondent: judged(letter.name),
        date: judged<string | null>('2025-03-14'),
        signatories: [],
      },
      otherHearing: letter.otherHearing ?? false,
      text,
      pages: [{ number: 1, start: 0, end: text.length }],
      files: [letter.file ?? `svar-${index + 1}.pdf`],
      passages,
      stance: letter.stance === null ? null : judged(letter.stance),
      inheritedFrom: null,
      byTheme,
      byQuestion: new Map(),
    };
  });
  return {
    id,
    slug: 'prove',
    title,
    owner: 'Frokostdirektoratet',
    caseNumber: '25/1234',
    opened: '2025-01-15',
    deadline: '2025-03-15',
    language,
    questions: [],
    sectorHeadings: {},
    proposals: new Map(),
    files: [
      ...responses.flatMap((response) =>
        response.files.map(
          (path): FileState => ({ id: idOf(id, path), path, outcome: 'analysed', reason: null, of: null }),
        ),
      ),
      ...files,
    ],
    responses,
    themes: themes.map(
      (label): Theme => ({
        id: themeId(label),
        label,
        description: `Det avsenderne skriver om ${label.toLowerCase()}.`,
        keywords: [],
        status: 'confirmed',
        parentId: null,
        words: [{ word: label.toLowerCase(), weight: 1 }],
      }),
    ),
    tags,
    passageStances,
    campaigns: [],
    shared: [],
    endorsements: [],
    invitations: [],
    quotes,
    points: [],
    followUps: [],
    priority: NO_PRIORITY,
    followUpKinds: [],
    texts: new Map(),
    signedOff: null,
  };
}

/** Twelve letters of invented bodies: every sector, every stance, a private person, an unsettled sender. */
export const LETTERS: Letter[] = [
  {
    name: 'Direktoratet for Måltider',
    sector: 'state',
    stance: 'supports',
    passages: [
      { text: 'Direktoratet støtter forslaget om felles skolefrokost.', stance: 'supports' },
      {
        text: 'Kostnadene er beregnet til 12 millioner kroner i året, og de bør dekkes av staten.',
        themes: ['Kostnader'],
        stance: 'supports',
        by: 'Kari Saksbehandler',
      },
    ],
  },
  {
    name: 'Helse Innhav RHF',
    sector: 'health-authority',
    stance: 'supports-with-reservations',
    passages: [
      {
        text: 'Vi støtter forslaget, men fristen på seks uker er for kort for små kjøkken.',
        themes: ['Kort frist'],
        stance: 'supports-with-reservations',
      },
    ],
  },
  {
    name: 'Fjellvik kommune',
    sector: 'municipality',
    stance: 'opposes',
    passages: [
      {
        text: 'Kommunen går imot forslaget fordi kostnadene ikke er dekket i rammen for 2026.',
        themes: ['Kostnader', 'Kort frist'],
        stance: 'opposes',
      },
    ],
  },
  {
    name: 'Sørnes kommune',
    sector: 'municipality',
    stance: 'opposes',
    passages: [
      {
        text: 'Vi kan ikke se at utgiftene er realistiske for en liten kommune.',
        themes: ['Kostnader'],
        stance: 'opposes',
      },
    ],
  },
  {
    name: 'Brødbakernes Landsforening',
    sector: 'organisation',
    stance: 'supports',
    passages: [
      {
        text: 'Foreningen mener at fristen gir medlemmene for liten tid til å skaffe råvarer.',
        themes: ['Kort frist'],
        stance: 'supports-with-reservations',
      },
    ],
  },
  { name: 'Havre & Sønn AS', sector: 'business', stance: 'neutral', passages: [{ text: 'Vi leverer havregryn.' }] },
  {
    name: 'Universitetet i Vidda',
    sector: 'research',
    stance: 'supports',
    passages: [
      {
        text: 'Forskning fra 14 skoler viser at elevene lærer mer når de har spist, og kostnadene er små per elev.',
        themes: ['Kostnader'],
        stance: 'supports',
      },
    ],
  },
  {
    name: 'Peder Ås Privatmann',
    sector: 'individual',
    stance: 'supports',
    file: 'Peder Ås Privatmann.pdf',
    passages: [
      {
        text: 'Dette er bra for barna våre 🥣 og for alle som har det travelt.',
        themes: ['Kostnader'],
        stance: 'supports',
      },
      { text: 'Hilsen Peder Ås Privatmann, tlf. 99 88 77 66', kind: 'signature' },
    ],
  },
  {
    name: 'Grendelaget',
    sector: 'unknown',
    stance: 'neutral',
    passages: [{ text: 'Grendelaget har lest saken, og fristen virker kort.', themes: ['Kort frist'] }],
  },
  {
    name: 'Fylkesmannen i Utmark',
    sector: 'state',
    stance: 'no-remarks',
    passages: [{ text: 'Vi har ingen merknader til forslaget.' }],
  },
];
