import { counted, enumerate } from './numbers.ts';

/** A number with so many decimals, halves up, with a comma: «22,8». */
export function decimal(value: number, places = 1): string {
  return rounded(value, places).toFixed(places).replace('.', ',');
}

/** A number as it is, with at most so many decimals: «7», «7,5». */
export function shortest(value: number, places = 3): string {
  return String(rounded(value, places)).replace('.', ',');
}

/** Rounded halves up, as a sheet does it and not as floating point falls: 1,15 → 1,2. */
export function rounded(value: number, places: number): number {
  const scale = 10 ** places;
  // What floating point has added is below the ninth decimal, and is taken away first.
  return Math.floor(Math.round(value * 1e9) / (1e9 / scale) + 0.5) / scale;
}

const quoted = (names: readonly string[]) => names.map((name) => `«${name}»`);
const list = (names: readonly string[]) => enumerate(quoted(names), 'nb');
const either = (names: readonly string[]) => {
  const all = quoted(names);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} eller ${all.at(-1)}`;
};

/** What is said of a prioritisation that holds something wrong, in bokmål. Where it stands, is put before it. */
export const prioritiseWords = {
  doubleCriterion: (id: string, first: string) =>
    `Kriteriet «${id}» står to ganger i treet${first ? ` (også ${first})` : ''}, og ville blitt regnet med to ganger. Ta bort den ene.`,
  noParent: (label: string, parent: string) => `«${label}» ligger under «${parent}», som ikke finnes.`,
  noCriteria: 'Det er ingen kriterier. De skrives under «criteria».',
  cycle: (labels: readonly string[]) =>
    labels.length === 1
      ? `«${labels[0]}» ligger under seg selv.`
      : `Kriteriene går i ring: ${[...labels, labels[0]].map((label) => `«${label}»`).join(' ligger under ')}.`,
  zeroWeights: (parent: string | null) =>
    `Vektene ${parent === null ? 'øverst i treet' : `under «${parent}»`} er 0 til sammen, så det er ingenting å dele på. Gi minst én av dem en vekt over 0.`,
  doubleMeasure: (name: string, first: string) =>
    `Tiltaket «${name}» står to ganger (også ${first}). Slå dem sammen, eller gi dem hvert sitt navn.`,
  noMeasures: 'Det er ingen tiltak. De skrives under «measures».',
  tooDeep: 'Treet er dypere enn noen kan lese (50 nivåer). Er det limt inn i seg selv?',
  tooMany: (what: 'kriterier' | 'tiltak' | 'deltakere', most: number) => `Det er flere enn ${most} ${what}.`,
  rowLength: (name: string, got: number, leaves: number) =>
    `«${name}» har ${got} tall, men treet har ${leaves} kriterier med poeng. Etter navnet skal det stå ${leaves} poeng i treets rekkefølge (null der det ikke er gitt poeng), og så sum og plass om de er kjent.`,
  commaInRow: (written: string) =>
    `«${written}» leses som to tall. Skriv desimaltall med punktum (${written.replace(',', '.')}) eller i anførselstegn ("${written}").`,
  notARow: 'Et tiltak er et navn, en liste (navn og poeng) eller felter med «name» og «scores».',
  noName: 'Her står det poeng uten navnet på et tiltak.',
  unknownCriterion: (id: string) => `«${id}» er ikke et av kriteriene i treet.`,
  unknownScorer: (name: string) =>
    `«${name}» står ikke blant dem som gir poeng, og poengene er ikke regnet med. Har «${name}» sluttet, skal navnet fortsatt stå der, med «left: true» (i Excel: «ja» under «Har sluttet»). Da teller poengene fortsatt med.`,
  text: (value: string, on: string) => `«${value}» er ikke et poeng (${on}). Det er ikke regnet med.`,
  numberAsText: (value: string, on: string) =>
    `«${value}» er skrevet som tekst (${on}), så regnearket selv regner det ikke med. Her er det lest som et tall.`,
  outOfRange: (value: string, on: string) =>
    `${value} er utenfor skalaen fra 0 til 10 (${on}). Det er ikke regnet med.`,
  doubleScore: (on: string) => `Det er gitt poeng to ganger (${on}). Det siste gjelder.`,
  divisionByZero: (what: string) => `${what}: regnearket deler på null, siden ingenting under har poeng.`,
  errorCell: (value: string, what: string) => `${what}: regnearket viser feilen ${value}.`,
  nothingWeighs: (what: string) =>
    `${what}: bare kriterier med vekt 0 har poeng, så det ville vært å dele på null. Verdien mangler.`,
  typedOver: (what: string, written: string, gives: string | null) =>
    `${what}: ${written} er skrevet inn for hånd over det som ligger under, og som gir ${gives ?? 'ingen verdi (ingen poeng)'}.`,
  typedTheSame: (what: string, written: string) =>
    `${what}: ${written} er skrevet inn for hånd over det som ligger under. Tallet er det samme, men følger ikke med når poengene endres.`,
  countedTwice: (what: string, nodes: readonly string[], claim: string | null, gives: string | null) =>
    `${what}: ${list(nodes)} er regnet med to ganger${claim === null ? '' : `. Det står ${claim}; poengene gir ${gives ?? 'ingen verdi'}`}.`,
  leftOut: (what: string, nodes: readonly string[], claim: string, gives: string | null) =>
    `${what}: ${list(nodes)} er ikke regnet med. Det står ${claim}; poengene gir ${gives ?? 'ingen verdi'}.`,
  doesNotFollow: (what: string, claim: string, gives: string | null) =>
    `${what}: det står ${claim}, men poengene gir ${gives ?? 'ingen verdi'}.`,
  unexplained: 'Se etter et tall som er skrevet inn for hånd, eller noe som er regnet med to ganger eller utelatt.',
  explainedTyped: (claim: string) => `${claim} er det en får av verdiene som er skrevet inn for hånd.`,
  explainedTwice: (claim: string, nodes: readonly string[], typed: boolean) =>
    `${claim} er det en får når ${either(nodes)} regnes med to ganger${typed ? ', i tillegg til verdiene som er skrevet inn for hånd' : ''}.`,
  rank: (name: string, written: string, follows: string | null, fromTotals: boolean) =>
    `«${name}» står på plass ${written}, men summen gir ${follows === null ? 'ingen plass' : `plass ${follows}`}.${fromTotals ? ' Plassen følger av summene som står i filen, men ikke av poengene.' : ''}`,
  incomplete: (name: string, nodes: readonly string[]) =>
    `«${name}» mangler verdi for ${list(nodes)}, og summen er lavere enn den kan bli.`,
  /** What a fault is about. */
  on: {
    score: (measure: string, criterion: string, who: string) => `${measure}, ${criterion}${who ? `, ${who}` : ''}`,
    node: (measure: string, criterion: string) => `«${criterion}» for «${measure}»`,
    total: (measure: string) => `Summen for «${measure}»`,
    rank: (measure: string) => `Plassen til «${measure}»`,
  },
  sheet: {
    refused: {
      corrupt: 'Filen er ødelagt, eller er ikke et regneark i formatet XLSX.',
      encrypted:
        'Filen har passord, eller er i det gamle Excel-formatet. Lagre den som XLSX uten passord, og prøv igjen.',
      'too-large': 'Regnearket er for stort.',
    },
    noCriteria:
      'Regnearket har ikke noe ark «Kriterier» med kolonnene Kriterium, Ligger under og Vekt. Legg det til, eller gi treet med --kriterier tre.yaml.',
    noScores: (first: string, wanted: readonly string[]) =>
      `Fant ikke noe ark med poeng. ${first} Ventet én rad med overskriftene ${list(wanted)}, tiltakene nedover under den, og navnet på tiltaket til venstre.`,
    begins: (sheet: string, cell: string, text: string) =>
      text === '' ? `Arket «${sheet}» er tomt.` : `Arket «${sheet}» begynner med «${text}» i ${cell}.`,
    columnMissing: (name: string) => `Arket har ingen kolonne for «${name}». Poengene der mangler.`,
    columnTwice: (name: string, first: string) =>
      `«${name}» har to kolonner (også ${first}), og ville blitt regnet med to ganger. Bare den første er lest.`,
    noName: 'Raden har poeng, men ikke navnet på et tiltak. Den er ikke lest.',
    weight: (text: string, label: string) => `Vekten «${text}» for «${label}» må være et tall fra 0.`,
    combine: (text: string, label: string) => `«${text}» for «${label}» må være snitt eller sum.`,
  },
  yaml: {
    invalid: (line: number, why: string) => `linje ${line}: ugyldig YAML: ${why}`,
    notFields: 'Øverst i filen skal «criteria» og «measures» stå.',
    criterion: 'Et kriterium er felter: id, label, weight, combine, low, high og children.',
    weight: 'Vekten (weight) må være et tall fra 0 til 1000.',
  },
} as const;

/** The words of a ranking as a page, a sheet and a command have them, in bokmål. */
export const rankingWords = {
  title: (title: string) => (title === '' ? 'Prioritering' : `Prioritering: ${title}`),
  summary: (measures: number, leaves: number, scorers: number) =>
    `${counted(measures, 'tiltak', 'tiltak')}, ${counted(leaves, 'kriterium', 'kriterier')} med poeng fra 0 til 10${scorers > 1 ? `, ${scorers} som gir poeng` : ''}.`,
  how: (total: 'mean' | 'sum', top: readonly { name: string; weight: number }[]) => {
    const weighted = new Set(top.map(({ weight }) => weight)).size > 1 || top.some(({ weight }) => weight !== 1);
    const parts = top.map(({ name, weight }) => (weighted ? `${name} (vekt ${shortest(weight)})` : name));
    const made = { sum: ['summen', 'den vektede summen'], mean: ['snittet', 'det vektede snittet'] }[total];
    return `Totalen er ${made[weighted ? 1 : 0]} av ${enumerate(parts, 'nb')}. Poeng som mangler, er holdt utenfor snittet.`;
  },
  rank: 'Plass',
  measure: 'Tiltak',
  totals: { sum: 'Sum', mean: 'Snitt' },
  missing: 'Mangler',
  none: '–',
  tiedMark: '=',
  tied: '= betyr delt plass: totalen er den samme, og tiltakene står i listens rekkefølge.',
  notRanked: (names: readonly string[]) => `Ikke rangert: ${list(names)}.`,
  weights: {
    title: 'Hvor mye vektene kan endres',
    lead: 'Rekkefølgen er den samme så lenge vekten holder seg mellom grensene, og de andre vektene står.',
    columns: ['Kriterium', 'Vekt', 'Holder ned til', 'Under det', 'Holder opp til', 'Over det'],
    passes: (passes: string, passed: string) => `${passes} går forbi ${passed}`,
    noLimit: 'ingen grense',
  },
  points: {
    title: 'Hva ett poeng kan gjøre',
    lead: 'Plassen et tiltak får når ett kriterium får ett poeng mer eller mindre, og alt annet står.',
    columns: ['Tiltak', 'Plass', 'Med ett poeng mer', 'Med ett poeng mindre'],
    stays: 'samme plass',
    to: (rank: number, criteria: readonly string[], all: boolean) =>
      all
        ? `${rank} (hvilket som helst)`
        : `${rank} (${criteria.slice(0, 3).join('; ')}${criteria.length > 3 ? `; og ${criteria.length - 3} til` : ''})`,
  },
  apart: {
    title: 'Hvor de som gir poeng, er uenige',
    lead: (shown: number, all: number) =>
      shown < all ? `De ${shown} største avstandene av ${all}. Resten står i regnearket.` : 'Størst avstand først.',
    columns: ['Tiltak', 'Kriterium', 'Avstand', 'Lavest', 'Høyest'],
    agreed: 'De som har gitt poeng på det samme, har gitt like poeng.',
    byCriterion: 'Avstand i snitt',
  },
  open: {
    title: 'Poeng som mangler',
    by: (name: string, count: number) => `${name} mangler ${count} poeng.`,
    leaf: (measure: string, criteria: readonly string[]) => `«${measure}»: ${enumerate([...criteria], 'nb')}.`,
    left: (name: string) => `${name} har sluttet. Poengene som er gitt, teller med.`,
  },
  faults: {
    title: 'Feil som er funnet',
    none: 'Ingen feil er funnet.',
    checked: (count: number) =>
      count === 1
        ? 'Ett tall som sto i filen fra før, er regnet etter.'
        : `${count} tall som sto i filen fra før, er regnet etter.`,
  },
  chart: {
    caption: 'Hva hvert kriterium bidrar med',
    alt: 'Liggende stolper: hvert tiltak med det kriteriene øverst i treet bidrar med til totalen, i rekkefølge.',
  },
  written: (path: string) => `Skrevet: ${path}`,
  group: 'Poengene',
  validation: {
    title: 'Poeng fra 0 til 10',
    fault: 'Skriv et tall fra 0 til 10, eller la ruten stå tom.',
    ends: (low: string, high: string) => [low && `0: ${low}`, high && `10: ${high}`].filter(Boolean).join(' · '),
  },
};
