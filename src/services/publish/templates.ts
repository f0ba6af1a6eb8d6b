import { randomUUID } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportFormat } from '../../export/formats.ts';

/** A template is styles, a head and a foot; a file that is larger is something else. */
export const MAX_TEMPLATE_BYTES = 20 * 1024 * 1024;

/** The consultation's own templates, as they lie in its folder. */
export const TEMPLATES = { word: 'mal.docx', slides: 'mal.pptx' } as const;
export type TemplateKind = keyof typeof TEMPLATES;

const MADE_WITH: Partial<Record<ExportFormat, TemplateKind>> = {
  docx: 'word',
  'docx-side': 'word',
  odt: 'word',
  pdfa: 'word',
  pptx: 'slides',
};

/** Why a template was not taken in. */
export type TemplateRefusal = 'too-large' | 'not-a-template' | 'macros' | 'not-written';

/** The consultation's own templates with the ISO time each was put there; null: there is none. */
export async function templatesIn(folder: string): Promise<Record<TemplateKind, string | null>> {
  const putThere = (kind: TemplateKind) =>
    stat(join(folder, TEMPLATES[kind])).then(
      ({ mtime }) => mtime.toISOString(),
      () => null,
    );
  return { word: await putThere('word'), slides: await putThere('slides') };
}

/** Path of the template a format is made with; undefined: the program's own look. */
export async function templateFor(folder: string, format: ExportFormat): Promise<string | undefined> {
  const kind = MADE_WITH[format];
  return kind === undefined || (await templatesIn(folder))[kind] === null ? undefined : join(folder, TEMPLATES[kind]);
}

/**
 * Makes a file the consultation's template for Word or PowerPoint, whichever it is. What stood there is replaced in one
 * step.
 */
export async function takeTemplate(
  folder: string,
  bytes: Uint8Array,
): Promise<{ kind: 'taken'; what: TemplateKind } | { kind: 'refused'; because: TemplateRefusal }> {
  if (bytes.length > MAX_TEMPLATE_BYTES) return { kind: 'refused', because: 'too-large' };
  const what = await kindOf(bytes);
  if (what === 'macros' || what === 'not-a-template') return { kind: 'refused', because: what };
  const part = join(folder, `._horing-${randomUUID()}`);
  try {
    await writeFile(part, bytes, { flag: 'wx', flush: true });
    await rename(part, join(folder, TEMPLATES[what]));
    return { kind: 'taken', what };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { kind: 'refused', because: 'not-written' };
    throw error;
  } finally {
    await rm(part, { force: true });
  }
}

export async function removeTemplate(folder: string, kind: TemplateKind): Promise<void> {
  await rm(join(folder, TEMPLATES[kind]), { force: true });
}

async function kindOf(bytes: Uint8Array): Promise<TemplateKind | 'not-a-template' | 'macros'> {
  // The large libraries are loaded where they are used.
  const [{ templateParts, TemplateError }, { SlideTemplateError, themeOf }] = await Promise.all([
    import('../../export/word/template.ts'),
    import('../../export/slides/package.ts'),
  ]);
  try {
    return templateParts(bytes).parts.has('word/vbaProject.bin') ? 'macros' : 'word';
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
  }
  try {
    themeOf(bytes);
    return 'slides';
  } catch (error) {
    if (!(error instanceof SlideTemplateError)) throw error;
    return 'not-a-template';
  }
}
