import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addVersion, lastVersion } from '../../db/versions.ts';
import { analysedDemo, type Demo, deskOf } from './desk/demo.ts';

let demo: Demo;
let kari: Awaited<ReturnType<typeof deskOf>>;
let responseId: string;

beforeAll(async () => {
  demo = await analysedDemo();
  kari = await deskOf(demo, 'Kari');
  await demo.write();
  const response = kari.desk.lists().here.find(({ stance }) => stance?.value === 'opposes');
  responseId = response?.id ?? '';
  kari.desk.decide('Kari', { kind: 'stance', responseId, themeId: null, stance: 'neutral' });
  await demo.write();
}, 180_000);
afterAll(async () => {
  kari?.close();
  await demo?.close();
});

const html = async (path: string) => {
  const answer = await kari.get(path);
  expect(answer.status).toBe(200);
  return answer.text();
};

describe('what is new', () => {
  test('the two last versions are compared: what, why, and the way to the answer', async () => {
    const page = await html('/nytt');
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).toMatch(/Utgave 2 \(.* kl\. \d\d\.\d\d\) sammenlignet med utgave 1/);
    expect(page).toContain('Endret standpunkt i alt');
    expect(page).toContain(`href="/svar/${responseId}"`);
    expect(page).toMatch(/: går imot → tar ikke klart stilling<span class="hint"> \(avgjort av Kari .*: standpunkt\)/);
    expect(page).toContain('1 avgjørelse');
    expect(page).not.toMatch(/undefined|\[object/);
    expect(await html('/nytt?fra=2&til=1')).toContain('Utgave 2 (');
  });

  test('a version that is not there', async () => {
    for (const path of ['/nytt?fra=7&til=99', '/nytt?fra=x', '/nytt?til=0', '/nytt?fra=0&til=-1'])
      expect(await html(path)).toContain('Utgave 2 (');
    expect(await html('/nytt?fra=7&til=99')).toContain('Notatet har ikke begge utgavene');
  });

  test('both the log and the note lead to it', async () => {
    for (const path of ['/logg', '/notat']) expect(await html(path)).toContain('href="/nytt"');
  });

  test('many versions: a page of them at a time, and any two can be chosen', async () => {
    const last = lastVersion(kari.workspace.db, kari.desk.consultation.id);
    if (!last) throw new Error('the note has been written');
    const { sequence: _, ...version } = last;
    for (let index = 0; index < 120; index += 1) addVersion(kari.workspace.db, { ...version, hash: `v${index}` });
    const page = await html('/nytt');
    expect(page).toContain('Utgave 122 (');
    expect(page.match(/<td class="when">/g)).toHaveLength(50);
    expect(page.match(/<option/g)?.length).toBeGreaterThan(240);
    expect((await html('/nytt?side=3')).match(/<td class="when">/g)).toHaveLength(22);
    expect(await html('/nytt?fra=1&til=100')).toContain('Endret standpunkt i alt');
    expect(await html('/nytt?fra=2&til=100')).toContain('Bare tekst eller sitater er endret');
  });
});
