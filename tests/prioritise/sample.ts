import type { Fault, Prioritisation, Reading } from '../../src/prioritise/model.ts';
import { type Outcome, prioritise } from '../../src/prioritise/prioritise.ts';
import { readPrioritisation } from '../../src/prioritise/yaml/read.ts';

/** Constructed: measures, scorers and scores are invented. */
export const FERRY = `
title: Ferjene i Fjellby
total: sum
scorers: [Anne, Bjørn, {name: Cato, left: true}]
criteria:
  - {id: goal, label: Måloppnåelse, weight: 2, children: [
      {id: speed, label: Reisetid, low: lengre enn i dag, high: halvert},
      {id: access, label: Tilgjengelighet}]}
  - id: cost
    label: Kostnader
    low: svært dyrt
    high: gratis
  - id: nature
    label: Natur
    combine: mean
    children:
      - {id: sea, label: Sjø, weight: 3}
      - {id: shore, label: Strand}
measures:
  - name: Ny kai
    scores:
      speed: {Anne: 6, Bjørn: 8, Cato: {score: 7, comment: Avhenger av dybden}}
      access: {Anne: 9, Bjørn: 9}
      cost: {Anne: 2, Bjørn: 4}
      sea: {Anne: 3, Bjørn: 9}
      shore: {Anne: 5}
  - name: Elektrisk ferje
    scores:
      speed: {Anne: 5, Bjørn: "5,5"}
      access: {Anne: 7, Bjørn: 7}
      cost: {Anne: 1, Bjørn: 2}
      sea: {Anne: 10, Bjørn: 10}
      shore: {Anne: null}
  - name: Flere avganger
    scores:
      speed: {Anne: 8, Bjørn: 8}
      access: {Anne: 8, Bjørn: 8}
      cost: {Anne: 5, Bjørn: 5}
      sea: {Anne: 4, Bjørn: 2}
      shore: {Anne: 6, Bjørn: 6}
`;

export function read(source: string): Extract<Reading, { kind: 'read' }> {
  return taken(readPrioritisation(source));
}

export function taken(reading: Reading): Extract<Reading, { kind: 'read' }> {
  if (reading.kind === 'refused') throw new Error(told(reading.faults).join('\n'));
  return reading;
}

export function outcomeOf({
  prioritisation,
  claims,
}: {
  prioritisation: Prioritisation;
  claims?: Parameters<typeof prioritise>[1];
}): Outcome {
  const result = prioritise(prioritisation, claims);
  if (result.kind === 'refused') throw new Error(told(result.faults).join('\n'));
  return result.outcome;
}

export const told = (faults: readonly Fault[]) => faults.map(({ at, said }) => `${at}: ${said}`);
