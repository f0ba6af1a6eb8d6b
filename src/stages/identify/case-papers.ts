import type { Mention } from './mentions.ts';

/** Heads and labels of a municipal case paper: «Saksframlegg», «Saksprotokoll», «Arkivsak», rows of numbers and dates. */
const MARKERS: readonly RegExp[] = [
  /(?<!\p{L})saks?(?:fr[ae]mlegg|utredning|utgreiing|fremstilling|framstilling|protokoll)(?!\p{L})|(?<!\p{L})(?:møtebok|møteprotokoll|særutskrift|saksopplysning(?:er|ar)|politisk sak)(?!\p{L})/iu,
  /(?<!\p{L})(?:arkivsak(?:s?nr|id)?|arkivkode|arkivref\p{L}*|arkiv-?id|arkivnr|journalpost(?:id)?|jpid|klassering|k-kode)\b/iu,
  /(?<!\p{L})(?:saksnr|saksnummer|saknr|utvalgssak|utvalssak|møtedato|utvalg|utval|saksgang|sakens gang|behandlet av|handsama av)\b/iu,
  /(?<!\p{L})(?:kommunedirektør|rådmann|fylkesrådmann|fylkeskommunedirektør|fylkesdirektør|administrasjon|byråd|ordfører|ordførar)\p{L}{0,4}(?: sitt?| sin| si)? (?:innstilling|tilråding|forslag|framlegg|vurdering)/iu,
  /(?<!\p{L})(?:saksopplysning|saksbakgrunn|saksutgreiing|votering|avrøysting|(?:forslag|framlegg) til vedtak|enstemmig vedtatt|samrøystes|enstemmig vedtak|samla saksframstilling)/iu,
];
/** Whose papers these are: a hospital's board has saksframlegg too, but no formannskap. */
const ELECTED =
  /(?<!\p{L})(?:kommunestyre|formannskap|bystyre|heradsstyre|fylkesting|fylkesutval|fylkesråd|kommunedirektør|rådmann|ordfører|ordførar|byråd|hovedutvalg|hovudutval|bydelsutvalg)/iu;
/** Papers open with their heads; a letter that encloses them begins with itself. */
const OPENING = 2500;
/** Attachments follow after this much. */
const LAST = 8000;

/** Whether a text is a municipal case paper or protocol rather than a letter. */
export function isCasePaper(text: string): boolean {
  const opening = text.slice(0, OPENING);
  return MARKERS.filter((marker) => marker.test(opening)).length >= 2 && ELECTED.test(text);
}

const isMunicipal = ({ hit, name }: Mention): boolean =>
  hit === null
    ? /(?<!\p{L})(?:kommune|fylkeskommune|herad)$/iu.test(name)
    : hit.kind === 'municipality' || hit.kind === 'county';

/** The council or office that speaks for the body: «formannskapet i X», «X kommunestyre», «KOMMUNEDIREKTØREN I X». */
const COUNCIL =
  /(?:kommunestyre|formannskap|bystyre|heradsstyre|fylkesting|fylkesut?val|fylkesråd|kommunedirektør|rådmann|ordfører|ordførar)\p{L}{0,3}\s+i\s+(?<place>\p{L}+)|(?<owner>\p{Lu}[\p{L}-]+)\s+(?:kommunestyre|formannskap|bystyre|heradsstyre|fylkesting|fylkesut?val)/giu;
/**
 * The municipality or county whose case paper it is: the one named most, first and by its council before others.
 * @param mentions bodies named in the text
 */
export function ownerOfPapers(text: string, mentions: readonly Mention[]): Mention | null {
  const sums = new Map<string, { weight: number; first: Mention }>();
  for (const one of mentions) {
    if (!isMunicipal(one)) continue;
    const sum = sums.get(one.key) ?? { weight: 0, first: one };
    sums.set(one.key, { weight: sum.weight + (sums.size === 0 ? 3 : 1), first: sum.first });
  }
  for (const { groups = {} } of text.slice(0, LAST).matchAll(COUNCIL)) {
    const place = (groups.place ?? groups.owner ?? '').toLowerCase().replace(/s$/u, '');
    for (const sum of sums.values()) {
      const [first = ''] = sum.first.name.toLowerCase().split(' ');
      if (place !== '' && first.replace(/s$/u, '') === place) sum.weight += 2;
    }
  }
  let best: { weight: number; first: Mention } | null = null;
  for (const sum of sums.values()) if (best === null || sum.weight > best.weight) best = sum;
  return best?.first ?? null;
}
