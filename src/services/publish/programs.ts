import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Any of these prints to PDF. */
export const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge', 'chrome'];
export const OFFICES = ['soffice', 'libreoffice'];

/** Where Windows and macOS put what is not on the path, below their folders of programs. */
const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  win32: ['Microsoft/Edge/Application', 'Google/Chrome/Application', 'LibreOffice/program'],
  darwin: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'LibreOffice.app/Contents/MacOS/soffice',
  ],
};

/** Every place a program of a name may be in on this kind of machine, the path first. */
function placesOf(name: string, platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  const onPath = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    const usual = roots.flatMap((root) => (PLACES.win32 ?? []).map((place) => join(root, place)));
    return [...onPath, ...usual].map((folder) => join(folder, `${name}.exe`));
  }
  const words: Record<string, string> = {
    'google-chrome': 'Google Chrome',
    msedge: 'Microsoft Edge',
    soffice: 'soffice',
  };
  const usual = platform === 'darwin' ? (PLACES.darwin ?? []).filter((place) => place.endsWith(`/${words[name]}`)) : [];
  return [...onPath.map((folder) => join(folder, name)), ...usual.map((place) => join('/Applications', place))];
}

/** The first of these programs on the machine; null when none is there. */
export async function findProgram(
  names: readonly string[],
  platform = process.platform,
  env = process.env,
): Promise<string | null> {
  const places = names.flatMap((name) => placesOf(name, platform, env));
  for (const place of places)
    if (
      await access(place).then(
        () => true,
        () => false,
      )
    )
      return place;
  return null;
}
