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
} as const;
