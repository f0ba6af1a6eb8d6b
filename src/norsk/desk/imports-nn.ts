import type { CodebookNote, CodebookRefusal } from '../../codebook.ts';
import { digits } from '../numbers.ts';
import type { importWords } from './imports.ts';

const REFUSED: Record<CodebookRefusal, string> = {
  empty: 'Fila har ingen tema.',
  'too-large': 'Fila er for stor til å vere ei kodebok. Grensa er 10 MB.',
  'too-many-themes': 'Fila har fleire enn 500 tema. Del ho, eller ta berre med det øvste nivået.',
  'unknown-type': 'Fila er verken CSV, Excel (XLSX) eller REFI-QDA (QDC).',
  corrupt: 'Fila er øydelagd eller ufullstendig.',
  encrypted: 'Fila har passord, eller er i det gamle Excel-formatet. Lagre ho som XLSX utan passord, og prøv igjen.',
  doctype: 'Fila inneheld ein DOCTYPE, som ei kodebok ikkje skal ha, og er avvist.',
  'no-headings': 'Fann inga kolonne for namnet på temaet. Øvst må det stå: tema, skildring, nøkkelord, overordna.',
  'not-a-codebook': 'Fila er XML, men inga REFI-QDA-kodebok.',
};

const NOTED: Record<CodebookNote['code'], (where: string) => string> = {
  double: (where) => `«${where}» står meir enn éin gong. Berre den første er teken med.`,
  'no-label': (where) => `Eit tema utan namn er utelate${where === '' ? '' : ` (${where})`}.`,
  shortened: (where) => `«${where}» var for langt og er korta av.`,
  circle: (where) => `«${where}» låg under seg sjølv og er lagt øvst.`,
  'parent-made': (where) => `«${where}» hadde inga eiga rad, men andre tema ligg under det. Det er laga.`,
};

/** The words of bringing files and codebooks in, in nynorsk. */
export const importWordsNn: typeof importWords = {
  upload: {
    title: 'Last opp',
    lead: 'Filene blir lagde i mappa til høyringa, slik dei er. Når du køyrer analysen, blir svara lesne, og kvar fil får sin plass i rekneskapen.',
    drop: 'Slepp filer her, eller vel dei:',
    choose: 'Filer',
    limit: (megabytes) =>
      `Høgst ${digits(megabytes)} MB per fil. PDF, Word, RTF, ODT, Excel, HTML, tekst, e-post (EML og MSG) og arkiv (ZIP) kan lesast.`,
    withoutScript: (megabytes) => `Utan skript: høgst ${digits(megabytes)} MB til saman om gongen.`,
    send: 'Last opp',
    nothing: 'Vel minst éi fil.',
    saved: (name) => `${name}: lagra.`,
    renamed: (sent, name) => `${sent}: lagra som ${name}.`,
    there: (name) => `${name}: ligg der frå før, med same innhald. Ikkje lagra éin gong til.`,
    refused: {
      'too-large': (megabytes) => `er større enn ${digits(megabytes)} MB og er ikkje lagra.`,
      empty: () => 'er tom og er ikkje lagra.',
      'not-a-letter': () => 'er ei fil som systemet legg att, og er ikkje lagra.',
      'disk-full': () => 'er ikkje lagra, for disken er full. Frigjer plass og prøv igjen.',
      'no-access': () => 'er ikkje lagra, for mappa er skriveverna.',
      'folder-gone': () => 'er ikkje lagra, for mappa til høyringa finst ikkje lenger. Ho kan vere flytt eller sletta.',
      'too-many-of-name': () => 'er ikkje lagra, for det finst for mange filer med det namnet.',
    },
    all: (megabytes) =>
      `Det var meir enn pulten tek imot på éin gong (${digits(megabytes)} MB). Ingenting er lagra. Last opp færre om gongen; ei einskild fil kan ikkje vere større.`,
    malformed: 'Filene kom ikkje fram som dei skulle. Ingenting er lagra; prøv igjen.',
    sending: (name) => `${name}: blir lasta opp …`,
    broke: (name) => `${name}: kom ikkje fram. Prøv igjen.`,
    again: 'Last opp fleire',
    toFiles: 'Mottekne filer',
  },
  codebook: {
    title: 'Hent inn kodebok',
    lead: 'Tema i fila som de ikkje har, blir stadfesta tema; dei de har, blir kjende att på GUID eller namn. Det skjer som éi samla avgjerd, som står i loggen og kan angrast.',
    formats:
      'CSV eller Excel (XLSX) med kolonnane tema, skildring, nøkkelord og overordna, eller REFI-QDA (QDC eller QDPX) frå NVivo, ATLAS.ti, MAXQDA, QualCoder og andre. Er det merkt i fila (QDPX, eller Taguettes liste over merkingar), ser de først kva som kjem.',
    file: 'Fil',
    send: 'Hent inn',
    nothing: 'Vel ei fil.',
    refused: (reason, line) =>
      `${REFUSED[reason]}${line === undefined ? '' : ` Feilen er ved linje ${digits(line)}.`} Ingenting er henta inn.`,
    noted: (note) => NOTED[note.code](note.where),
    done: (count) => (count === 1 ? 'Eitt tema er henta inn.' : `${digits(count)} tema er henta inn.`),
    nothingNew: 'Alle temaa var der frå før. Ingenting er endra.',
    notSaved: 'Ingenting er henta inn.',
    changed: 'Nokon endra temaa i mellomtida. Ingenting er henta inn; prøv igjen.',
    added: 'Nye tema',
    joined: 'Slått saman med forslag frå maskina med same namn',
    known: 'Var der frå før, og er ikkje endra',
    renamed: 'Har fått nytt namn i fila',
    rejected: 'Er forkasta av dykk før, og er ikkje henta inn. Dei kan takast tilbake under Tema',
    notes: 'Merk',
    toThemes: 'Til temaa',
    again: 'Hent inn éi til',
  },
  codings: {
    coder: (name, file) => `${name === '' ? 'ukjend kodar' : name} (importert frå ${file === '' ? 'fil' : file})`,
    title: 'Merkingar i fila',
    preview: 'Ingenting er henta inn enno. Dette kjem:',
    themes: (count) =>
      count === 1
        ? 'Eitt tema blir nytt, slått saman eller får nytt namn.'
        : `${digits(count)} tema blir nye, slått saman eller får nytt namn.`,
    told: {
      tags: (count) => (count === 1 ? 'Éi merking.' : `${digits(count)} merkingar.`),
      stances: (count) => (count === 1 ? 'Eitt standpunkt.' : `${digits(count)} standpunkt.`),
      removed: (count) =>
        count === 1
          ? 'Éi merking blir fjerna, fordi fila ikkje har ho.'
          : `${digits(count)} merkingar blir fjerna, fordi fila ikkje har dei.`,
      standing: (count) => `${digits(count)} har de avgjort likt frå før.`,
      otherwise: (count) => `${digits(count)} har de avgjort annleis, og det står.`,
      machine: (count) => `${digits(count)} er maskina sine eigne og er ikkje tekne med.`,
      outside: (count) => `${digits(count)} ligg utanfor avsnitta som blir talde, og er ikkje tekne med.`,
      unclear: (count) =>
        `${digits(count)} standpunkt er ikkje tekne med: avsnittet har ikkje noko tema, eller det står fleire på same stad.`,
      without: (count) => `${digits(count)} har ein kode som ikkje er eit tema hos dykk.`,
    },
    unknown: (count) =>
      count === 1
        ? 'Éin tekst i fila er ikkje eit svar i denne høyringa:'
        : `${digits(count)} tekstar i fila er ikkje svar i denne høyringa:`,
    nothing: 'Fila har ingenting nytt. Ingenting blir endra.',
    remove: (count) =>
      `Fjern det som ikkje er koda i fila (${count === 1 ? 'éi merking' : `${digits(count)} merkingar`}). Merkingar maskina har sett etter at fila vart laga, er òg med i talet.`,
    confirm: 'Hent inn',
    cancel: 'Avbryt',
    gone: 'Førehandsvisinga er for gammal. Vel fila på nytt.',
    done: (tags, stances) =>
      `Henta inn ${tags === 1 ? 'éi merking' : `${digits(tags)} merkingar`} og ${stances === 1 ? 'eitt standpunkt' : `${digits(stances)} standpunkt`}.`,
  },
};
