import { partsOf } from '../../corrections/apply-passages.ts';
import type { FollowUpStanding, PointStanding } from '../../corrections/before.ts';
import type { Correction, Decision } from '../../corrections/decision.ts';
import type { Judged, Sector, Stance, Theme } from '../../domain.ts';
import { SECTOR_WORDS, SIDE_WORDS, STANCE_WORDS, STATUS_WORDS, THEME_STANCE_WORDS } from '../../norsk/desk/labels.ts';
import { ui } from '../../norsk/desk/ui.ts';
import type { Criterion, GivenScore, Measure, ScorerStatus } from '../../priority.ts';
import type { Lists } from '../../services/review/lists.ts';
import { quoteText, toldStance } from '../../told.ts';
import { followUpInWords, scoreInWords } from '../decisions/in-words.ts';
import { slotHref, slotInWords, writtenInWords } from '../decisions/slots.ts';
import { date, excerpt, percent } from './format.ts';

/** A decision told in words: what it is about, what stood there, and what stands there after. */
export interface Told {
  kind: string;
  about: string;
  /** Page that shows it; null when there is none. */
  href: string | null;
  before: string;
  after: string;
}

const { values } = ui;

export function tell(
  lists: Lists,
  { decision, before }: Pick<Correction, 'decision' | 'before'>,
  log: readonly Correction[] = [],
): Told {
  const kind = ui.decisions[decision.kind];
  const { draft } = lists;
  const response = (id: string) => draft.responses.get(id)?.respondent || ui.answers.noName;
  const theme = (id: string | null) => (id === null ? ui.themes.top : (draft.themes.get(id)?.label ?? values.gone));
  const answer = (id: string) => (draft.responses.has(id) ? `/svar/${id}` : null);
  const { priority } = draft.state;
  const criterion = (id: string) => priority.criteria.find((one) => one.id === id)?.label ?? values.gone;
  const measure = (id: string) => priority.measures.find((one) => one.id === id)?.name ?? values.gone;
  const told = (about: string, href: string | null, after: string): Told => ({
    kind,
    about,
    href,
    before: standingInWords(lists, decision, before),
    after,
  });
  switch (decision.kind) {
    case 'respondent':
      return told(response(decision.responseId), answer(decision.responseId), decision.name);
    case 'sector':
      return told(response(decision.responseId), answer(decision.responseId), SECTOR_WORDS[decision.sector]);
    case 'date':
      return told(response(decision.responseId), answer(decision.responseId), date(decision.date, ''));
    case 'other-hearing':
      return told(response(decision.responseId), answer(decision.responseId), decision.on ? values.yes : values.no);
    case 'stance':
      return told(
        `${response(decision.responseId)}${decision.themeId === null ? '' : `, ${theme(decision.themeId)}`}`,
        answer(decision.responseId),
        (decision.themeId === null ? STANCE_WORDS : THEME_STANCE_WORDS)[decision.stance],
      );
    case 'tag':
    case 'passage-stance': {
      const found = draft.passages.get(decision.passageId);
      const said = decision.kind === 'tag' ? null : THEME_STANCE_WORDS[decision.stance];
      return told(
        `${theme(decision.themeId)}${found ? `, ${found.response.respondent || ui.answers.noName}` : ''}`,
        found ? `/svar/${found.response.id}#p-${decision.passageId}` : null,
        said ?? (decision.kind === 'tag' && decision.on ? values.tagOn : values.tagOff),
      );
    }
    case 'passage':
    case 'split':
    case 'join': {
      const text = draft.responses.get(decision.responseId)?.text ?? '';
      const parts = decision.kind === 'passage' ? [decision] : partsOf(decision);
      const after = parts.map(({ start, end }) => `«${excerpt(text.slice(start, end), 80)}»`).join(' | ');
      return told(response(decision.responseId), answer(decision.responseId), after);
    }
    case 'theme-add':
      return told(decision.label, `/temaer/${decision.themeId}`, decision.description);
    case 'theme-edit':
      return told(theme(decision.themeId), `/temaer/${decision.themeId}`, themeText(decision));
    case 'theme-merge':
      return told(theme(decision.themeId), `/temaer/${decision.into}`, values.into(theme(decision.into)));
    case 'theme-move':
      return told(theme(decision.themeId), `/temaer/${decision.themeId}`, values.under(theme(decision.parentId)));
    case 'theme-status':
      return told(theme(decision.themeId), `/temaer/${decision.themeId}`, STATUS_WORDS[decision.status]);
    case 'theme-order':
      return told(ui.themes.title, '/temaer', values.order(decision.themeIds.length));
    case 'quote': {
      const text = quoteText(draft.responses.get(decision.responseId)?.text ?? '', decision);
      return told(
        `${theme(decision.themeId)}, ${response(decision.responseId)}: «${excerpt(text, decision.cuts ? 200 : 80)}»`,
        answer(decision.responseId),
        decision.pinned
          ? `${values.pinned} (${SIDE_WORDS[decision.side]}${decision.cuts?.length ? `, ${values.shortened}` : ''})`
          : values.notPinned,
      );
    }
    case 'quote-order':
      return told(theme(decision.themeId), '/notat', values.order(decision.quoteIds.length));
    case 'point': {
      const [central] = decision.members;
      const text = draft.responses.get(central?.responseId ?? '')?.text.slice(central?.start, central?.end) ?? '';
      return told(
        theme(decision.themeId),
        `/temaer/${decision.themeId}`,
        pointInWords(decision.text || null, text, decision.members.length),
      );
    }
    case 'point-drop':
      return told(theme(decision.themeId), `/temaer/${decision.themeId}`, ui.points.dropped);
    case 'point-order':
      return told(theme(decision.themeId), `/temaer/${decision.themeId}`, values.order(decision.pointIds.length));
    case 'follow-up':
      return told(theme(decision.themeId), `/temaer/${decision.themeId}`, followUpInWords(decision.fields));
    case 'follow-up-drop':
      return told(theme(decision.themeId), `/temaer/${decision.themeId}`, ui.followUp.dropped);
    case 'criterion':
      return told(decision.label, '/prioritering', ui.priority.weighs(decision.weight));
    case 'criterion-drop':
      return told(criterion(decision.criterionId), '/prioritering', values.nothing);
    case 'measure':
      return told(decision.name, `/prioritering/${decision.measureId}`, decision.ranked ? '' : ui.priority.notRanked);
    case 'measure-drop':
      return told(measure(decision.measureId), '/prioritering', values.nothing);
    case 'criterion-order':
      return told(ui.priority.criteria, '/prioritering', values.order(decision.criterionIds.length));
    case 'measure-order':
      return told(ui.priority.title, '/prioritering', values.order(decision.measureIds.length));
    case 'scorer':
      return told(decision.scorer, '/prioritering', ui.priority.statuses[decision.status]);
    case 'score':
      return told(
        `${measure(decision.measureId)}, ${criterion(decision.criterionId)} (${decision.scorer})`,
        `/prioritering/${decision.measureId}`,
        scoreInWords(decision),
      );
    case 'text':
      return told(
        slotInWords(lists, decision.slot),
        slotHref(lists, decision.slot),
        writtenInWords(decision.slot, decision.markdown) || values.nothing,
      );
    case 'invitation':
      return told(decision.name, '/#inviterte', decision.answeredBy.map(response).join('; ') || values.nothing);
    case 'endorsement':
      return told(
        response(decision.responseId),
        answer(decision.responseId),
        decision.on ? decision.name : values.notEndorsed(decision.name),
      );
    case 'sign-off':
      return told(ui.themes.title, '/temaer', decision.on ? values.signed : values.open);
    case 'hold':
    case 'undo': {
      const undone = log.find((other) => other.id === decision.of);
      if (!undone) return told(values.gone, null, '');
      const what = tell(lists, undone, log);
      if (decision.kind === 'hold') {
        const said = standingInWords(lists, undone.decision, decision.machine);
        return { ...what, kind, about: `${what.kind}: ${what.about}`, before: ui.overview.machineSays(said) };
      }
      return { kind, about: `${what.kind}: ${what.about}`, href: what.href, before: what.after, after: what.before };
    }
  }
}

/** What stood (or stands) at the place of a decision, in words. */
export function standingInWords(lists: Lists, decision: Decision, standing: unknown): string {
  const name = (id: unknown) => lists.draft.responses.get(String(id))?.respondent || ui.answers.noName;
  if (standing === null || standing === undefined || standing === '') return values.nothing;
  switch (decision.kind) {
    case 'sector':
      return SECTOR_WORDS[standing as Sector] ?? String(standing);
    case 'stance':
      return (decision.themeId === null ? STANCE_WORDS : THEME_STANCE_WORDS)[standing as Stance] ?? String(standing);
    case 'passage-stance':
      return THEME_STANCE_WORDS[standing as Stance] ?? String(standing);
    case 'date':
      return date(String(standing), '');
    case 'other-hearing':
      return standing === true ? values.yes : values.no;
    case 'tag':
      return standing === 'machine' ? values.machine : standing === 'person' ? values.person : values.none;
    case 'passage':
    case 'theme-add':
      return values.nothing;
    case 'theme-edit':
      return themeText(standing as Parameters<typeof themeText>[0]);
    case 'theme-merge':
    case 'theme-status':
      return STATUS_WORDS[standing as keyof typeof STATUS_WORDS] ?? String(standing);
    case 'theme-move':
      return values.under(lists.draft.themes.get(String(standing))?.label ?? ui.themes.top);
    case 'point':
    case 'point-drop':
      return (
        (standing as PointStanding[])
          .map(({ themeId, own, text, members }) => {
            const under =
              themeId === decision.themeId
                ? ''
                : `, ${values.under(lists.draft.themes.get(themeId)?.label ?? values.gone)}`;
            return `${pointInWords(own, text, members)}${under}`;
          })
          .join('; ') || values.nothing
      );
    case 'criterion':
    case 'criterion-drop': {
      const { label, weight } = standing as Criterion;
      return `${label}: ${ui.priority.weighs(weight)}`;
    }
    case 'measure':
    case 'measure-drop':
      return (standing as Measure).name;
    case 'score':
      return scoreInWords(standing as Pick<GivenScore, 'value' | 'comment'>);
    case 'scorer':
      return ui.priority.statuses[standing as ScorerStatus];
    case 'follow-up':
    case 'follow-up-drop':
      return followUpInWords(standing as FollowUpStanding);
    case 'theme-order':
    case 'quote-order':
    case 'point-order':
    case 'criterion-order':
    case 'measure-order':
      return Array.isArray(standing) ? values.order(standing.length) : '';
    case 'quote': {
      const quote = standing as { pinned: boolean; cuts?: object[] };
      if (!quote.pinned) return values.machine;
      return quote.cuts ? `${values.pinned} (${values.shortened})` : values.pinned;
    }
    case 'endorsement':
      return standing === true ? decision.name : values.nothing;
    case 'invitation':
      return Array.isArray(standing) ? standing.map(name).join('; ') || values.nothing : '';
    case 'sign-off':
      return standing === true ? values.signed : values.open;
    case 'text':
      return writtenInWords(decision.slot, String(standing));
    default:
      return String(standing);
  }
}

/** How an unsure stance is read. `absent`: a body it joins that has not answered here. */
export function howRead(judged: Judged<Stance> | null, absent: string | null): string {
  const { overview: words } = ui;
  if (absent !== null) return words.joinsAbsent(absent);
  if (judged === null) return words.stanceNone;
  const how = toldStance(judged) === null ? words.stanceUnclear : words.stance;
  return how(STANCE_WORDS[judged.value], percent(judged.confidence));
}

function pointInWords(own: string | null, text: string, members: number): string {
  return ui.points.members(excerpt(own ?? `«${excerpt(text, 120)}»`, 300), members);
}

function themeText({
  label,
  description,
  keywords,
}: Pick<Theme, 'label' | 'description'> & { keywords?: string[] | undefined }): string {
  const text = description ? `${label}: ${description}` : label;
  return keywords === undefined ? text : values.withKeywords(text, keywords.join(', ') || values.nothing);
}
