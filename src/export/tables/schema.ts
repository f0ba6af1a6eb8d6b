import * as z from 'zod';
import { LANGUAGES, OUTCOMES, PASSAGE_KINDS, SECTORS, STANCES, THEME_STATUSES } from '../../domain.ts';
import { FOLLOW_UP_STATUSES } from '../../follow-up.ts';

export const SCHEMA_NAME = 'horingsanalyse/1';

const id = z.uuid();
const text = z.string();
const count = z.int().min(0);
const share = z.number().min(0).max(1);
const date = z.iso.date();
const stance = z.enum(STANCES);
const reading = z.enum(['sikkert', 'usikkert', 'uavklart']);
const who = { svar_id: id, avsender: text };
const sector = { sektor: z.enum(SECTORS), sektor_navn: text };
const held = { standpunkt: stance.nullable(), standpunkt_navn: text };

/** What `jsonOf` writes; docs/eksport.md says what each field means. */
const Exported = z.strictObject({
  skjema: z.literal(SCHEMA_NAME),
  horing: z.strictObject({
    slug: text,
    tittel: text,
    eier: text,
    saksnummer: text,
    sendt: date.nullable(),
    frist: date.nullable(),
    sprak: z.enum(['nb', 'nn', 'en']),
  }),
  svar: z.array(
    z.strictObject({
      ...who,
      ...sector,
      dato: date.nullable(),
      etter_fristen: z.boolean(),
      ...held,
      standpunkt_lest: reading,
      standpunkt_sikkerhet: share.nullable(),
      arvet_fra_svar_id: id.nullable(),
      annen_horing: z.boolean(),
      sprak: z.enum(LANGUAGES),
      sprak_navn: text,
      avsnitt: count,
      tegn: count,
      filer: text,
    }),
  ),
  avsnitt: z.array(
    z.strictObject({
      avsnitt_id: id,
      ...who,
      side: z.int().min(1).nullable(),
      avsnitt_nr: z.int().min(1).nullable(),
      sted: text,
      start: count,
      slutt: count,
      type: z.enum(PASSAGE_KINDS),
      type_navn: text,
      overskrift: text.nullable(),
      sporsmal: text.nullable(),
      standpunkt: stance.nullable(),
      standpunkt_navn: text.nullable(),
      temaer: text,
      tekst: text,
    }),
  ),
  temaer: z.array(
    z.strictObject({
      tema_id: id,
      tema: text,
      overordnet_tema_id: id.nullable(),
      overordnet_tema: text.nullable(),
      status: z.enum(THEME_STATUSES),
      status_navn: text,
      beskrivelse: text,
      ord: text,
    }),
  ),
  merkinger: z.array(
    z.strictObject({
      avsnitt_id: id,
      tema_id: id,
      tema: text,
      ...who,
      sikkerhet: share,
      av: text.nullable(),
      begrunnelse: text,
    }),
  ),
  standpunkter: z.array(
    z.strictObject({
      ...who,
      niva: z.enum(['svar', 'tema', 'sporsmal']),
      gjelder_id: text,
      gjelder: text,
      ...held,
      lest: reading,
      sikkerhet: share,
      begrunnelse: text,
    }),
  ),
  'tema-sektor': z.array(
    z.strictObject({
      tema_id: id,
      tema: text,
      ...sector,
      for: count,
      onsker_endring: count,
      mot: count,
      omtaler: count,
      uavklart: count,
      for_usikkert: count,
      onsker_endring_usikkert: count,
      mot_usikkert: count,
      sum: count,
    }),
  ),
  oppfolging: z.array(
    z.strictObject({
      oppfolging_id: id,
      tema_id: id,
      tema: text,
      type: text,
      tekst: text,
      ansvarlig: text,
      frist: date.nullable(),
      status: z.enum(FOLLOW_UP_STATUSES),
      status_navn: text,
      bedt_om_av: text,
    }),
  ),
  filer: z.array(
    z.strictObject({
      fil: text,
      utfall: z.enum(OUTCOMES),
      utfall_navn: text,
      arsak: text.nullable(),
      arsak_navn: text.nullable(),
      gjelder_fil: text.nullable(),
    }),
  ),
  bred: z.array(
    z
      .object({
        ...who,
        ...sector,
        dato: date.nullable(),
        annen_horing: z.boolean(),
        ...held,
        standpunkt_lest: reading,
      })
      // Two columns a theme, named after its id: a stance or nothing, and a count.
      .catchall(z.union([stance, count, z.null()])),
  ),
  'bred-nokkel': z.array(
    z.strictObject({
      kolonne: z.string().regex(/^t_[0-9a-f]{8,32}_(?:standpunkt|avsnitt)$/),
      innhold: z.enum(['standpunkt', 'avsnitt']),
      tema_id: id,
      tema: text,
      overordnet_tema_id: id.nullable(),
    }),
  ),
});

/** The JSON Schema (draft 2020-12) of what `jsonOf` writes, as text; it lies in docs/ and beside every JSON that is written. */
export function jsonSchema(): string {
  const schema = z.toJSONSchema(Exported, { target: 'draft-2020-12' });
  return `${JSON.stringify({ title: SCHEMA_NAME, ...schema }, null, 1)}\n`;
}
