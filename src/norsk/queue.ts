/** What is told of Redis and of the workers while a run waits for them. */

import { counted } from './numbers.ts';

const KEPT = 'Det som er gjort til nå, er tatt vare på.';
const workers = (count: number) => (count === 1 ? 'Én arbeider' : `${count} arbeidere`);

export const queueWords = {
  silent: (where: string) => `Redis på ${where} svarer ikke. Venter, og går videre av seg selv når Redis svarer.`,
  silentStill: (where: string) => `Redis på ${where} svarer ikke.`,
  fullStill: (where: string) => `Redis på ${where} er full (maxmemory).`,
  back: 'Redis svarer igjen. Går videre.',
  full: (where: string) => `Redis på ${where} er full (maxmemory). Venter til det er plass.`,
  refuses: (where: string, word: string) =>
    `Redis på ${where} svarer, men tar ikke imot arbeid (${word}). Venter, og går videre av seg selv når det er rettet.`,
  refusesStill: (where: string, word: string) => `Redis på ${where} svarer, men tar ikke imot arbeid (${word}).`,
  takes: 'Redis tar imot arbeid igjen. Går videre.',
  noWorker: (seconds: number) =>
    `Ingen arbeider har svart på ${seconds} sekunder. Start en med: horing worker (med samme REDIS_URL).`,
  workerHere: 'En arbeider er i gang. Går videre.',
  noEngine:
    'Ingen arbeider har den samme tekstgjenkjenningen som denne maskinen: skannede sider gjenkjennes her. «horing doctor» viser hvilken en maskin har.',
  otherWorkers: (count: number) =>
    `${workers(count)} er av en annen utgave av Høringsanalyse enn denne, og får ikke arbeid herfra: svarene kunne blitt lest annerledes.`,
  gaveUp: (minutes: number) =>
    `Kjøringen er stanset etter ${minutes} minutter. ${KEPT} Kjør på nytt når det er rettet.`,
  refused:
    'Redis avviste brukernavnet eller passordet i REDIS_URL. Rett det (redis://bruker:passord@vert:6379), og kjør på nytt.',
  certificate: (code: string) =>
    `Sertifikatet til Redis kan ikke kontrolleres (${code}). Sett NODE_EXTRA_CA_CERTS til filen med utstederens sertifikat.`,
  /** To a worker. */
  otherRun: (theirs: string, mine: string) =>
    `Kjøringen som er i gang, er av en annen utgave av Høringsanalyse (${theirs}) enn denne arbeideren (${mine}), og får ikke hjelp herfra. Bruk samme utgave på alle maskinene.`,
  status: (where: string) => `Redis: ${where}`,
  noAnswer: 'svarer ikke',
  ready: (count: number, threads: number) =>
    count === 0
      ? 'ingen arbeider'
      : `${counted(count, 'arbeider', 'arbeidere')} med ${counted(threads, 'tråd', 'tråder')}`,
  others: (count: number) => `${count} av en annen utgave`,
  waiting: (waiting: number, active: number) =>
    `${counted(waiting, 'oppgave', 'oppgaver')} venter, ${active} er under arbeid`,
};
