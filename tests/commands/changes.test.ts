import { expect, test } from 'vitest';
import { analysedDemo, deskOf } from '../web/desk/demo.ts';
import { horing, horingHere } from './horing.ts';

test('horing changes: the list, two versions, and what is wrong in plain words', async () => {
  const demo = await analysedDemo();
  const changes = async (...args: string[]) => (await horingHere(demo.env, 'changes', demo.folder, ...args)).out;
  await demo.write();
  expect(await changes()).toBe('Notatet finnes i én utgave; det er ikke noe å sammenligne med.\n');
  const kari = await deskOf(demo, 'Kari');
  const [theme] = kari.desk.lists().themes;
  const label = theme?.label;
  kari.desk.decide('Kari', { kind: 'theme-edit', themeId: theme?.id ?? '', label: 'Et nytt navn', description: '' });
  kari.close();
  await demo.write();
  const time = '\\d{1,2}\\. [a-z]+ \\d{4} kl\\. \\d\\d\\.\\d\\d';
  expect(await changes('--liste')).toMatch(new RegExp(`^1: ${time}: første utgave\n2: ${time}: 1 avgjørelse\n$`));
  const { out: said } = await horing(demo.env, 'changes', demo.folder, '--fra', '1', '--til', '2');
  expect(said).toMatch(new RegExp(`^Utgave 2 \\(${time}\\) sammenlignet med utgave 1 \\(${time}\\):\n`));
  expect(said).toMatch(
    new RegExp(`^- Tema «Et nytt navn»: .*het før «${label}».* \\(avgjort av Kari ${time}: tema endret\\)`, 'm'),
  );
  expect(await horingHere(demo.env, 'changes', demo.folder, '--fra', '9')).toMatchObject({
    code: 2,
    err: expect.stringContaining('ingen utgave 9'),
  });
  await demo.close();
}, 180_000);
