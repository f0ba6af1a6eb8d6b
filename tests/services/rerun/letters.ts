import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendCorrection } from '../../../db/corrections.ts';
import { stancesOf, tagsOf } from '../../../db/findings.ts';
import { loadConsultation } from '../../../src/consultation/consultation.ts';
import { applyCorrections } from '../../../src/corrections/apply.ts';
import type { Decision } from '../../../src/corrections/decision.ts';
import { readLog } from '../../../src/pipeline/log.ts';
import { analyse } from '../../../src/services/analyse.ts';
import { loadState } from '../../../src/services/state.ts';
import { workspaceHere } from '../in-process.ts';

/** An invented hearing on paths and huts (constructed): matters that several bodies raise, each in words of its own. */
export const MATTERS = {
  paths: [
    'Turstiene må merkes bedre. Merking av turstier gjør at flere finner fram, og skilting hindrer at folk går seg bort.',
    'Vi ønsker skilting og merking av alle turstier i kommunen. En tursti uten skilt brukes av de få.',
    'Merking av turstier er frivillig arbeid. Skiltene på stiene må vedlikeholdes, og turstiene ryddes hver vår.',
    'Uten merking og skilting av turstier blir terrenget slitt, fordi folk lager nye stier ved siden av.',
    'Kommunen bør ha ansvaret for merking av turstier. Skilting må følge én standard på alle stier.',
    'God merking av turstiene er billig. Vi støtter at skilting og rydding av turstier får egne midler.',
  ],
  fee: [
    'Gebyret for organiserte turer rammer små lag. Et gebyr på fem hundre kroner er mer enn lagets kasse tåler.',
    'Et gebyr per tur er urimelig. Gebyret bør settes etter lagets størrelse, og barnelag bør slippe gebyr.',
    'Vi går imot gebyret. Gebyr for organiserte turer gir mer arbeid enn inntekt for kommunen.',
    'Størrelsen på gebyret er ikke begrunnet. Gebyr for lag og skoler bør være null kroner.',
    'Innkreving av gebyr koster kommunen mer enn gebyret gir. Små lag bør fritas for gebyr.',
    'Gebyret må ikke ramme frivillige lag. Et gebyr for hver tur tar kroner fra barna.',
  ],
  reindeer: [
    'Reindriften må skånes i kalvingstiden. Ferdsel i kalvingsområdene stresser reinen og gir tap av kalv.',
    'Hunder i kalvingsområdene jager reinen. Reindriften trenger ro i kalvingstiden fram til juni.',
    'Reinbeitedistriktet må høres før ferdsel åpnes i kalvingsområdene. Reindriften har rett til beitene.',
    'Kalvingstiden er kort, og reinen er sårbar. Ferdsel i kalvingsområdene bør stenges for alle i mai.',
    'Beitene og kalvingsområdene til reindriften må merkes på kartet, så ferdsel kan legges utenom i kalvingstiden.',
    'Vi støtter vern av reindriften i kalvingstiden. Ferdsel med hund i kalvingsområdene skremmer simlene.',
  ],
  huts: [
    'Hyttene på fjellet må ha plass til flere senger. En hytte uten senger og ovn er til liten hjelp.',
    'Hyttene bør ha ved og ovn hele vinteren. Senger i hytta må kunne bestilles på forhånd.',
    'Vi ber om at hyttene åpnes for skoleklasser. En hytte med tretti senger er nok for en klasse.',
  ],
} as const;

export const BODIES = ['Granli', 'Furuly', 'Bjerkeli', 'Ospedal', 'Rognmo', 'Seljevik'] as const;

/** A letter of an invented body: a paragraph a matter. */
export const letter = (body: string, paragraphs: readonly string[]): string =>
  [`${body} turlag`, 'Høringsuttalelse', ...paragraphs, `Med hilsen\n${body} turlag`].join('\n\n');

/** The letter of the body at a place in `BODIES`. */
export const letterAt = (index: number): string =>
  letter(
    BODIES[index % BODIES.length] ?? '',
    [MATTERS.paths, MATTERS.fee, MATTERS.reindeer].map((texts) => texts[index % texts.length] ?? ''),
  );

/** A consultation of one's own with these letters, that can be run, decided on and run again. */
export async function hearing(letters: number) {
  const root = mkdtempSync(join(tmpdir(), 'horing-igjen-'));
  const folder = join(root, 'turer');
  mkdirSync(join(folder, 'responses'), { recursive: true });
  const configure = (more = '') =>
    writeFileSync(join(folder, 'consultation.yaml'), `title: Turer i fjellet\nowner: Direktoratet for turer\n${more}`);
  configure();
  const put = (name: string, text: string) => writeFileSync(join(folder, 'responses', name), text);
  for (let index = 0; index < letters; index += 1) put(`${BODIES[index]}.txt`, letterAt(index));
  const workspace = workspaceHere(root);
  const { db } = workspace;
  const { id } = await loadConsultation(folder);
  const log = () => readLog(db, id);
  return {
    root,
    folder,
    db,
    workspace,
    id,
    put,
    configure,
    remove: (name: string) => rmSync(join(folder, 'responses', name)),
    run: (options: { all?: boolean } = {}) => analyse(workspace, folder, options),
    log,
    decide(decision: Decision): string {
      const correction = { id: randomUUID(), who: 'Kari', at: '2026-02-01T10:00:00.000Z', decision };
      appendCorrection(db, { ...correction, consultationId: id, before: null, why: '' });
      return correction.id;
    },
    /** What people see: the machine's state with their decisions on it. */
    async seen() {
      return applyCorrections(loadState(db, await loadConsultation(folder)), log());
    },
    machine: () => ({ tags: tagsOf(db, id), stances: stancesOf(db, id) }),
    close() {
      workspace.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
