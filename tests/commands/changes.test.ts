import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { CLI } from '../queue/built.ts';
import { analysedDemo, deskOf } from '../web/desk/demo.ts';

const run = promisify(execFile);

test('horing changes: the list, two versions, and what is wrong in plain words', async () => {
  const demo = await analysedDemo();
  const horing = async (...args: string[]) =>
    (await run(process.execPath, [CLI, 'changes', demo.folder, ...args], { env: demo.env })).stdout;
  await demo.write();
  expect(await horing()).toBe('Notatet finnes i én utgave; det er ikke noe å sammenligne med.\n');
  const kari = await deskOf(demo, 'Kari');
  const [theme] = kari.desk.lists().themes;
  const label = theme?.label;
  kari.desk.decide('Kari', { kind: 'theme-edit', themeId: theme?.id ?? '', label: 'Et nytt navn', description: '' });
  kari.close();
  await demo.write();
  const time = '\\d{1,2}\\. [a-z]+ \\d{4} kl\\. \\d\\d\\.\\d\\d';
  expect(await horing('--liste')).toMatch(new RegExp(`^1: ${time}: første utgave\n2: ${time}: 1 avgjørelse\n$`));
  const said = await horing('--fra', '1', '--til', '2');
  expect(said).toMatch(new RegExp(`^Utgave 2 \\(${time}\\) sammenlignet med utgave 1 \\(${time}\\):\n`));
  expect(said).toMatch(
    new RegExp(`^- Tema «Et nytt navn»: .*het før «${label}».* \\(avgjort av Kari ${time}: tema endret\\)`, 'm'),
  );
  await expect(horing('--fra', '9')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('ingen utgave 9'),
  });
  await demo.close();
}, 180_000);
