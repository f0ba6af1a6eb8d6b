/** What each stage is called to people. */
export const STAGE_WORDS = {
  extract: 'Leser filer',
  identify: 'Finner avsendere',
  gather: 'Samler svar',
  segment: 'Deler i avsnitt',
  compare: 'Sammenligner svar',
  themes: 'Finner temaer',
  stance: 'Leser standpunkter',
  quotes: 'Velger sitater',
  points: 'Finner hovedpunkter',
};

export const STAGE_WORDS_NN: typeof STAGE_WORDS = {
  extract: 'Les filer',
  identify: 'Finn avsendarar',
  gather: 'Samlar svar',
  segment: 'Deler i avsnitt',
  compare: 'Samanliknar svar',
  themes: 'Finn tema',
  stance: 'Les standpunkt',
  quotes: 'Vel sitat',
  points: 'Finn hovudpunkt',
};

/** What the note calls each stage; in English by its own name. */
export function stageWords(language: 'nb' | 'nn' | 'en'): Partial<Record<string, string>> {
  return { nb: STAGE_WORDS, nn: STAGE_WORDS_NN, en: {} }[language];
}

/** A file whose pages are being recognised. */
export const scannedPages = (file: string, done: number, total: number): string =>
  `${file}: ${done} av ${total} skannede sider lest`;
