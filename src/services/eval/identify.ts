import type { Judged, Language, Sector } from '../../domain.ts';
import { foldName } from '../../register/names.ts';
import { sectorOf } from '../../register/sector.ts';
import type { ConsultationState } from '../../state.ts';
import { readingsIn } from './readings.ts';

export interface SectorPrediction {
  name: string;
  sector: Sector;
  confidence: number;
  because: Judged<Sector>['because'];
}

/** Sectors of names by the register and rules of the pipeline, and how many agree with the labels where there are any. */
export function evalSectors(rows: { name: string; sector?: string }[]): {
  predictions: SectorPrediction[];
  labelled: number;
  right: number;
  wrong: { name: string; expected: string; got: Sector }[];
} {
  const predictions = rows.map(({ name }) => {
    const { value, confidence, because } = sectorOf(name);
    return { name, sector: value, confidence, because };
  });
  const labelled = rows.filter((row) => row.sector);
  const wrong = rows.flatMap((row, index) => {
    const got = predictions[index]?.sector;
    return row.sector && got && got !== row.sector ? [{ name: row.name, expected: row.sector, got }] : [];
  });
  return { predictions, labelled: labelled.length, right: labelled.length - wrong.length, wrong };
}

export interface IdentifyRow {
  file: string;
  respondent: string;
  sector: string;
  lang: Language | '';
  stance: string;
  endorses: string;
}

export interface IdentifyResult {
  predictions: (IdentifyRow & { otherHearing: boolean })[];
  /** `right` accepts the other readings of the column `also_ok`, `strict` does not. */
  scores: {
    field: string;
    right: number;
    strict: number;
    of: number;
    wrong: { file: string; expected: string; got: string }[];
  }[];
  endorsements: {
    listed: number;
    found: number;
    missed: { file: string; name: string }[];
    false: { file: string; name: string }[];
  };
}

/** Compares what the pipeline read in a folder with a manifest; a manifest may also list files that make no response. */
export function scoreIdentify(state: ConsultationState, listed: Record<string, string>[]): IdentifyResult {
  const manifest = listed.filter((row) => (row.outcome ?? 'analysed') === 'analysed');
  const nameOf = new Map(state.responses.map((response) => [response.id, response.respondent]));
  const predictions = manifest.map((row) => {
    const file = row.file ?? '';
    const response = state.responses.find((other) => other.files.includes(file));
    const joined = state.endorsements
      .filter((endorsement) => endorsement.responseId === response?.id)
      .map(({ endorsedResponseId, name }) => (endorsedResponseId && nameOf.get(endorsedResponseId)) || name);
    return {
      file,
      respondent: response?.respondent ?? '',
      sector: response?.sector.value ?? 'unknown',
      lang: response?.language ?? ('' as const),
      stance: response?.stance?.value ?? '',
      endorses: joined.join('; '),
      otherHearing: response?.otherHearing ?? false,
    };
  });
  const same = (field: string, a: string, b: string) =>
    field === 'respondent' ? foldName(a) === foldName(b) : a === b;
  const scores = (['respondent', 'sector', 'lang', 'stance'] as const).map((field) => {
    const compared = manifest.flatMap((row, index) => {
      const expected = row[field];
      const got = predictions[index]?.[field] ?? '';
      return expected === undefined || expected === ''
        ? []
        : [{ file: row.file ?? '', expected, got, alsoOk: readingsIn(row.also_ok) }];
    });
    const missed = compared.filter(({ expected, got }) => !same(field, expected, got));
    const wrong = missed.filter(({ got, alsoOk }) => !alsoOk.includes(got));
    const of = compared.length;
    return { field, of, right: of - wrong.length, strict: of - missed.length, wrong };
  });
  const joins = manifest.map((row) => names(row.endorses));
  const missed = joins.flatMap((expected, index) => {
    const got = names(predictions[index]?.endorses);
    return expected
      .filter((name) => !got.some((other) => sameBody(name, other)))
      .map((name) => ({ file: predictions[index]?.file ?? '', name }));
  });
  return {
    predictions,
    scores,
    endorsements: {
      listed: joins.flat().length,
      found: joins.flat().length - missed.length,
      missed,
      false: predictions.flatMap((prediction, index) =>
        names(prediction.endorses)
          .filter((name) => !(joins[index] ?? []).some((expected) => sameBody(expected, name)))
          .map((name) => ({ file: prediction.file, name })),
      ),
    },
  };
}

function names(list: string | undefined): string[] {
  return (list ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** «Nettverk fjord- og kystkommuner (NFKK)» is met by the name, by the abbreviation or by both. */
function sameBody(expected: string, got: string): boolean {
  const forms = (name: string) => {
    const short = /\(([^)]+)\)\s*$/.exec(name)?.[1];
    const long = name.replace(/\s*\([^)]*\)\s*$/, '');
    return [name, long, ...(short ? [short] : [])].map(foldName);
  };
  const wanted = forms(expected);
  return forms(got).some((form) => wanted.includes(form));
}
