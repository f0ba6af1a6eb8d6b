import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '../config.ts';
import { type Setup, withSetup } from './setup.ts';

/** What a new consultation.yaml is: every field explained, none filled in, since what stands here would stand in the note. */
export const TEMPLATE = `# En høring i Høringsanalyse. Alle felt kan utelates eller stå tomme; da brukes det som kan leses ut av svarene.
# Feltene er forklart i docs/bruk.md.

# Høringens tittel, slik den skal stå i notatet (ellers mappens navn)
title: ""
# Den som sendte forslaget på høring. Brukes også til å vite at mottakeren ikke er avsender.
owner: ""
# Saksnummer, for eksempel 22/1234 (valgfritt)
caseNumber: ""
# Sendt på høring og høringsfrist, for eksempel 2022-02-02 og 2022-04-11
opened: ""
deadline: ""
# Det som er gjort eller skal gjøres i høringen; vises på styresidene (valgfritt)
# events:
#   - date: 2022-03-01
#     label: Åpent møte om forslaget
# Notatets målform: nb, nn eller en. Med nn er også pulten på nynorsk.
language: nb

# Spørsmålene som ble stilt
#  - id: Q1
#    text: Er du enig i de foreslåtte endringene?
questions: []

# Retting av det maskinen ikke kan vite, per fil i responses/
#  svar-17.pdf:
#    respondent: Fagervik kommune
#    sector: municipality        # state, municipality, health-authority, business, organisation, research, individual
#    date: 2022-04-08
#    supersedes: svar-03.pdf     # erstatter et tidligere svar
respondents: {}

# Tabeller med svar (CSV, Excel, ODS fra spørreskjemaer), per fil i responses/: hva kolonnene er. Bekreftes på siden
# «Tabeller med svar» i pulten.
#  svar.xlsx:
#    id: Svarnummer
#    respondent: Virksomhet
#    kind: Type virksomhet
#    date: Levert
#    withheld: Skal svaret unntas offentlighet?
#    questions:
#      - column: Støtter dere forslaget?
#        closed: true              # svaralternativer som telles opp
#        comments: [Begrunnelse]
tables: {}

# Egne overskrifter for sektorene (valgfritt)
#   health-authority: Helseforetak og RHF
sectorHeadings: {}

# Kodebok: temaene dere vil ha svarene ordnet etter. Uten kodebok finner maskinen temaene selv.
#  - id: T1
#    label: Representasjon i rådet
#    description: Hvem som skal sitte i rådet
#    keywords: [rådet, representasjon, medlemmer]
themes: []
`;

/**
 * Makes a consultation folder with explained fields.
 * @param setup what is known of it; not given: every field is left open
 * @throws ConfigurationError when there is a consultation.yaml already
 */
export async function newConsultation(folder: string, setup?: Setup): Promise<void> {
  await mkdir(join(folder, 'responses'), { recursive: true });
  await mkdir(join(folder, 'background'), { recursive: true });
  try {
    const text = setup === undefined ? TEMPLATE : withSetup(TEMPLATE, setup);
    await writeFile(join(folder, 'consultation.yaml'), text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new ConfigurationError(`${join(folder, 'consultation.yaml')} finnes allerede og er ikke endret.`);
    throw error;
  }
  await writeFile(join(folder, 'invited.csv'), 'name,sector\n', { flag: 'wx' }).catch(() => undefined);
}
