/** What disks, databases and machines say, in words. Nothing of it is a fault of a document, and nothing is lost by it. */

const AGAIN = 'Det som er gjort til nå, er tatt vare på. Kjør på nytt når det er rettet.';

/** By the beginning of the code, the longest first. */
const WORDS: [code: string, words: string][] = [
  [
    'SQLITE_GONE',
    `Databasefilen er slettet, flyttet eller tømt mens den var i bruk. Legg den tilbake og start på nytt.`,
  ],
  [
    'SQLITE_NEWER',
    'Databasen er laget av en nyere utgave av Høringsanalyse. Bruk den utgaven, eller sett HORING_DB til en annen database.',
  ],
  [
    'SQLITE_NOTADB',
    'Databasefilen er ikke en database. Hent den fra en sikkerhetskopi, eller sett HORING_DB til en annen fil.',
  ],
  ['SQLITE_CORRUPT', 'Databasen er skadet. Hent den fra en sikkerhetskopi; svarene i mappen er ikke rørt.'],
  ['SQLITE_FULL', `Disken er full. Frigjør plass. ${AGAIN}`],
  ['SQLITE_BUSY', `Databasen er opptatt av et annet program, og ble ikke ledig. ${AGAIN}`],
  ['SQLITE_LOCKED', `Databasen er opptatt av et annet program, og ble ikke ledig. ${AGAIN}`],
  ['SQLITE_READONLY', `Databasen er skrivebeskyttet, eller disken er det. Gi lov til å skrive der. ${AGAIN}`],
  ['SQLITE_CANTOPEN', 'Databasefilen kan ikke åpnes. Se etter at mappen finnes, og at det er lov til å skrive i den.'],
  ['SQLITE_IOERR', `Disken svarte med en feil da databasen ble lest eller skrevet. ${AGAIN}`],
  ['ENOSPC', `Disken er full. Frigjør plass. ${AGAIN}`],
  ['EDQUOT', `Disken er full for denne brukeren. Frigjør plass. ${AGAIN}`],
  ['EROFS', `Disken er skrivebeskyttet. ${AGAIN}`],
  ['EACCES', `Det er ikke lov til å lese eller skrive der. ${AGAIN}`],
  ['EPERM', `Det er ikke lov til å lese eller skrive der. ${AGAIN}`],
  [
    'ENOENT',
    `En fil eller mappe er borte eller kan ikke lages, kanskje fordi en disk er koblet fra eller er skrivebeskyttet. ${AGAIN}`,
  ],
  ['EEXIST', `Det ligger noe annet der en fil eller mappe skulle lages. ${AGAIN}`],
  ['ENOTDIR', `Det ligger en fil der det skulle vært en mappe. ${AGAIN}`],
  ['EISDIR', `Det ligger en mappe der det skulle vært en fil. ${AGAIN}`],
  ['EIO', `Disken svarte med en feil. ${AGAIN}`],
  ['ESTALE', `Nettverksdisken er koblet fra. ${AGAIN}`],
  ['ENOTCONN', `Nettverksdisken er koblet fra. ${AGAIN}`],
  ['EHOSTDOWN', `Nettverksdisken er koblet fra. ${AGAIN}`],
  ['ENODEV', `Disken er koblet fra. ${AGAIN}`],
  ['ENXIO', `Disken er koblet fra. ${AGAIN}`],
  ['EBUSY', `En fil er i bruk av et annet program. Lukk det. ${AGAIN}`],
  ['EFBIG', `Filen ble større enn disken eller brukeren får ha den. ${AGAIN}`],
  [
    'ENAMETOOLONG',
    `Navnet på en fil eller mappe er for langt. Gi den, eller mappen den ligger i, et kortere. ${AGAIN}`,
  ],
  ['ELOOP', `En snarvei fører i ring. ${AGAIN}`],
  ['ENFILE', `For mange filer er åpne på maskinen. ${AGAIN}`],
  ['EMFILE', `For mange filer er åpne på maskinen. ${AGAIN}`],
];
const DISTURBED = `Kjøringen ble avbrutt av maskinen. ${AGAIN}`;

/** What SQLite finds in a damaged page when it is asked for a part of it, it tells as a fault of the question. */
const codeOf = (code: string, message: string): string =>
  code === 'SQLITE_ERROR' && message.includes('malformed JSON') ? 'SQLITE_CORRUPT' : code;

function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  for (let at = error; at instanceof Error && codes.length < 8; at = at.cause)
    codes.push('code' in at && typeof at.code === 'string' ? codeOf(at.code, at.message) : '');
  return codes.filter((code) => code !== '');
}

/** The code of the database or the system that an error carries, its own or its cause's; '' when there is none. */
export function systemCode(error: unknown): string {
  return codesOf(error).find((code) => code.startsWith('SQLITE_') || WORDS.some(([known]) => known === code)) ?? '';
}

/** The person has chosen a database that this program can't use: another setting, not another try. */
const CHOSEN = /^SQLITE_(?:NEWER|NOTADB)/;

/** Whether an error, or what caused it, is the machine's: the same command does when the machine has been put right. */
export function isOfMachine(error: unknown): boolean {
  const code = systemCode(error);
  return toldFault(error) !== null && !CHOSEN.test(code);
}

/** What an error of the machine's says, in Norwegian, with the file it is about; null: it is no such error. */
export function toldFault(error: unknown): string | null {
  if (error instanceof Error && error.name === 'DisturbedError') return DISTURBED;
  // Its words are for people.
  if (error instanceof Error && error.name === 'QueueLostError') return error.message;
  const code = systemCode(error);
  if (code === '') return null;
  const words = WORDS.find(([known]) => code.startsWith(known))?.[1];
  // A statement that is wrong is a fault of ours, and is told as one.
  if (words === undefined) return null;
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? ` (${error.path})` : '';
  return `${words}${path}`;
}
