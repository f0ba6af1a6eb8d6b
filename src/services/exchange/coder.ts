import { machineUser } from '../../export/qda/codes.ts';
import { oneLine, themeKey } from '../../formats/codebook/words.ts';
import { BROUGHT_IN, importWords } from '../../norsk/desk/imports.ts';
import { exportWords } from '../../norsk/export.ts';

/** Most characters of a coder's name, and of a file's, in the log. */
const LONGEST_NAME = 80;
const LANGUAGES = ['nb', 'nn', 'en'] as const;

/** What a coder in a file is called in the log; null: it is the machine. */
export function coderNames(consultationId: string, file: string) {
  const machine = machineUser(consultationId);
  const machines = new Set(LANGUAGES.map((language) => themeKey(exportWords(language).machine)));
  const from = oneLine(file).slice(0, LONGEST_NAME);
  return ({ guid, name }: { guid: string; name: string }): string | null => {
    if (guid === machine || machines.has(themeKey(name))) return null;
    // One that has been here before is told by his name alone.
    const bare = oneLine(name).replace(BROUGHT_IN, '').slice(0, LONGEST_NAME).trim();
    return importWords.codings.coder(bare, from);
  };
}
