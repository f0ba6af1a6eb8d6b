import { describe, expect, it } from 'vitest';
import { sectorOf } from '../../src/register/sector.ts';

// Constructed: none of these bodies exists. The form of a name tells, and where it doesn't, nothing is said.
const NAMES: Record<string, string> = {
  state:
    'Nasjonalt tilsyn for dyrehelse; Sjøfartsombodet; Kystetaten; Direktoratet for vannkvalitet; Statens kornlager; Havdepartementet; Markedstilsynet; Konfliktnemnda',
  municipality:
    'Storvatn kommune; Fjordvik herad; Ytre fylkeskommune; Midtre Dal regionråd; Sørlia kommunestyre; Havnedistriktet IKS; Ungdomsrådet i Sørlia kommune; Sørlia kommunale eiendom KF',
  'health-authority':
    'Helse Ytre HF; Sykehuset Midtfjord; Helse Nordvest RHF; Storvatn sjukehus; Sykehusapotekene Vest HF',
  business:
    'Fjordrederiet AS; Nordlys Maritime ASA; Advokatfirmaet Lie & Berg; Havgruppen; Lia Sagbruk; Revisjonsselskapet Tall; Solsiden Hotell; Brønnbåt Management Ltd; Taxi Sør SA',
  organisation:
    'Sjåførforbundet; Norsk Tåkeforening; Landslaget for fiskere; Lia Bygdelag; Lia velforening; Foreldreutvalget ved Lia skole; Naturvernerne i Lia; Legestudentene; Småbrukerne i nord; Beredskapsfrivillige; Tenketanken Nord; Energiklyngen Vest; Aksjonsgruppen mot tåke',
  research:
    'Universitetet i Midtfylket; Høgskulen i Vestfjord; Nordisk institutt for sjø; Senter for skogforskning; Fakultet for havfag, Universitetet i Midtfylket',
  individual: 'Kari Lie; Dr. Per Lie; Anne-Grete Berg',
  unknown: 'Rådet for tåke og vind; Om flertallets forslag; Faglig grunnlag; Ytre Vik',
};

describe('sector of invented names', () => {
  const rows = Object.entries(NAMES).flatMap(([sector, names]) =>
    names.split('; ').map((name) => [name, sector] as const),
  );
  it.each(rows)('%s: %s', (name, sector) => {
    expect(sectorOf(name).value).toBe(sector);
  });
});
