import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '../config.ts';

const TEMPLATE = `# En høring i Høringsanalyse. Alle felt kan utelates; da brukes det som kan leses ut av svarene.
# Feltene er forklart i docs/bruk.md.

# Høringens tittel, slik den skal stå i notatet
title: Tittel på høringen
# Den som sendte forslaget på høring. Brukes også til å vite at mottakeren ikke er avsender.
owner: Navn på virksomheten
# Saksnummer (valgfritt)
# caseNumber: 22/1234
# Sendt på høring og høringsfrist (åååå-mm-dd)
# opened: 2022-02-02
# deadline: 2022-04-11
# Det som er gjort eller skal gjøres i høringen; vises på styresidene (valgfritt)
# events:
#   - date: 2022-03-01
#     label: Åpent møte om forslaget
# Notatets målform: nb, nn eller en. Med nn er også pulten på nynorsk.
language: nb

# Spørsmålene som ble stilt
questions: []
#  - id: Q1
#    text: Er du enig i de foreslåtte endringene?

# Retting av det maskinen ikke kan vite, per fil i responses/
respondents: {}
#  svar-17.pdf:
#    respondent: Fagervik kommune
#    sector: municipality        # state, municipality, health-authority, business, organisation, research, individual
#    date: 2022-04-08
#    supersedes: svar-03.pdf     # erstatter et tidligere svar

# Egne overskrifter for sektorene (valgfritt)
# sectorHeadings:
#   health-authority: Helseforetak og RHF

# Kodebok: temaene dere vil ha svarene ordnet etter. Uten kodebok finner maskinen temaene selv.
themes: []
#  - id: T1
#    label: Representasjon i rådet
#    description: Hvem som skal sitte i rådet
#    keywords: [rådet, representasjon, medlemmer]
`;

/**
 * Makes a consultation folder with explained fields.
 * @throws ConfigurationError when there is a consultation.yaml already
 */
export async function newConsultation(folder: string): Promise<void> {
  await mkdir(join(folder, 'responses'), { recursive: true });
  await mkdir(join(folder, 'background'), { recursive: true });
  try {
    await writeFile(join(folder, 'consultation.yaml'), TEMPLATE, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new ConfigurationError(`${join(folder, 'consultation.yaml')} finnes allerede og er ikke endret.`);
    throw error;
  }
  await writeFile(join(folder, 'invited.csv'), 'name,sector\n', { flag: 'wx' }).catch(() => undefined);
}
