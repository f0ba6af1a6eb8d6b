import type { FC } from 'hono/jsx';
import { SECTORS } from '../../../domain.ts';
import { tally } from '../../../group.ts';
import { RULE_WORDS, SECTOR_WORDS, SOURCE_WORDS } from '../../../norsk/desk/labels.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { digits } from '../../../norsk/numbers.ts';
import { may } from '../../../services/accounts/roles.ts';
import { ATTENTION_KINDS, type Attention } from '../../../services/review/attention.ts';
import type { ResponseState } from '../../../state.ts';
import type { Frame } from '../../context.ts';
import { act, Decide, DecideButton, Save, WhyNot } from '../../parts/deciding.tsx';
import { Field, Select } from '../../parts/fields.tsx';
import { address, excerpt, percent } from '../../parts/format.ts';
import { linkTo } from '../../parts/place.ts';
import { Pages } from '../themes/point-members.tsx';
import { FileItem, ScanItem } from './attention-file.tsx';
import { StanceItem } from './attention-stance.tsx';

const { overview: words } = ui;

/** So many are shown at a time; those that are settled give room to the next. */
const SHOWN = 12;

/** «Trenger et menneske»: one decision each, done where it stands. */
export const AttentionList: FC<{ frame: Frame; items: Attention[]; kind: string | undefined; page: number }> = ({
  frame,
  items,
  kind,
  page,
}) => {
  const counts = tally(items, (item) => item.kind);
  const kinds = ATTENTION_KINDS.map((name) => ({ name, count: counts.get(name) ?? 0 })).filter(
    ({ count }) => count > 0,
  );
  const chosen = kinds.some(({ name }) => name === kind) ? items.filter((item) => item.kind === kind) : items;
  const pages = Math.max(1, Math.ceil(chosen.length / SHOWN));
  const at = Math.min(page, pages);
  const shown = chosen.slice((at - 1) * SHOWN, at * SHOWN);
  return (
    <section aria-labelledby="menneske" class="needs">
      <h2 class="ds-heading" data-size="xs" id="menneske">
        {words.needs}
      </h2>
      {items.length === 0 ? (
        <p>{words.needsNothing}</p>
      ) : (
        <>
          <p class="hint">{words.needsLead}</p>
          <WhyNot role={frame.role} right="code" />
          <ul class="kinds">
            <li>
              <a href={linkTo('/')} {...(chosen === items ? { 'aria-current': 'true' as const } : {})}>
                {ui.all} {digits(items.length)}
              </a>
            </li>
            {kinds.map(({ name, count }) => (
              <li>
                <a
                  href={linkTo(address('/', { hva: name }))}
                  {...(name === kind ? { 'aria-current': 'true' as const } : {})}
                >
                  {words.needsKinds[name]} {digits(count)}
                </a>
              </li>
            ))}
          </ul>
          <ul class="needs-list" data-walk="trenger" data-walk-by="place">
            {shown.map((item, index) => (
              <li id={`trenger-${index}`}>
                <Item item={item} frame={frame} />
              </li>
            ))}
          </ul>
          <Pages
            label={ui.answers.pagination}
            at={at}
            pages={pages}
            says={ui.answers.page(at, pages)}
            to={(side) => address('/', { hva: chosen === items ? undefined : kind, side })}
          />
        </>
      )}
    </section>
  );
};

const Item: FC<{ item: Attention; frame: Frame }> = ({ item, frame }) => {
  const back = frame.here;
  const decides = may(frame.role, 'code');
  switch (item.kind) {
    case 'file':
      return <FileItem file={item.file} decides={decides} back={back} />;
    case 'scan':
      return <ScanItem item={item} decides={decides} back={back} />;
    case 'invitation':
      return (
        <>
          <p class="needs-what">
            {item.by.map((response) => (
              <a class="ds-link" href={linkTo(`/svar/${response.id}`)}>
                {response.respondent}
              </a>
            ))}
          </p>
          <p>{words.invitation(item.match.invitation.name)}</p>
          {decides ? (
            <div class="acts">
              <DecideButton
                back={back}
                act={act(
                  { kind: 'invitation', name: item.match.invitation.name, answeredBy: item.match.answeredBy },
                  item.match.answeredBy,
                )}
                press="a"
              >
                {words.yesSame}
              </DecideButton>
              <DecideButton
                back={back}
                act={act(
                  { kind: 'invitation', name: item.match.invitation.name, answeredBy: [] },
                  item.match.answeredBy,
                )}
                press="r"
              >
                {words.noOther}
              </DecideButton>
            </div>
          ) : null}
        </>
      );
    case 'tag': {
      const text = item.response.text.slice(item.passage.start, item.passage.end);
      const decide = (on: boolean) =>
        act({ kind: 'tag', passageId: item.passage.id, themeId: item.theme.id, on }, 'machine');
      return (
        <>
          <p class="needs-what">
            <a class="ds-link" href={linkTo(`/svar/${item.response.id}#p-${item.passage.id}`)}>
              {item.response.respondent || ui.answers.noName}
            </a>
          </p>
          <blockquote class="needs-quote">{excerpt(text, 260)}</blockquote>
          <p>{words.tag(item.theme.label, percent(item.tag.confidence))}</p>
          {decides ? (
            <div class="acts">
              <DecideButton back={back} act={decide(true)} label={`${words.yes}: ${item.theme.label}`} press="a">
                {words.yes}
              </DecideButton>
              <DecideButton back={back} act={decide(false)} label={`${words.no}: ${item.theme.label}`} press="r">
                {words.no}
              </DecideButton>
            </div>
          ) : null}
        </>
      );
    }
    default: {
      const { response } = item;
      const who = (
        <p class="needs-what">
          <a class="ds-link" href={linkTo(`/svar/${response.id}`)}>
            {response.respondent || response.files[0] || ui.answers.noName}
          </a>
        </p>
      );
      if (item.kind === 'other-hearing')
        return (
          <>
            {who}
            <Opening response={response} />
            <p>{response.otherHearing ? words.otherHearing : words.doubtfulHearing(response.doubtfulHearing ?? '')}</p>
            {decides ? (
              <div class="acts">
                <DecideButton
                  back={back}
                  act={act({ kind: 'other-hearing', responseId: response.id, on: false }, true)}
                  press="a"
                >
                  {words.belongsHere}
                </DecideButton>
                <DecideButton
                  back={back}
                  act={act({ kind: 'other-hearing', responseId: response.id, on: true }, true)}
                  press="r"
                >
                  {words.belongsElsewhere}
                </DecideButton>
              </div>
            ) : null}
          </>
        );
      if (item.kind === 'respondent')
        return (
          <>
            {who}
            <Opening response={response} />
            <p>{words.respondent}</p>
            {decides ? (
              <Decide back={back} act={act({ kind: 'respondent', responseId: response.id }, '')} class="one-line">
                <Field
                  id={`avsender-${response.id}`}
                  name="name"
                  label={words.respondentLabel}
                  hideLabel
                  required
                  ask={words.askRespondent}
                />
                <Save />
              </Decide>
            ) : null}
          </>
        );
      if (item.kind === 'sector')
        return (
          <>
            {who}
            <SectorItem response={response} decides={decides} back={back} />
          </>
        );
      return (
        <>
          {who}
          <StanceItem item={item} decides={decides} back={back} />
        </>
      );
    }
  }
};

/** How a letter begins, where who it is from or what it is about is asked. */
const Opening: FC<{ response: ResponseState }> = ({ response }) =>
  response.text === '' ? null : <blockquote class="needs-quote">{excerpt(response.text, 260)}</blockquote>;

/** A sector to be settled: what it was read from, and the choice. */
const SectorItem: FC<{ response: ResponseState; decides: boolean; back: string }> = ({ response, decides, back }) => {
  const { id, sector } = response;
  const isKnown = sector.value !== 'unknown';
  const [ground] = sector.because;
  return (
    <>
      {ground === undefined || !isKnown ? (
        <Opening response={response} />
      ) : (
        <p>
          «{excerpt(ground.cue, 160)}»{' '}
          <span class="hint">{RULE_WORDS[ground.rule] ?? SOURCE_WORDS[ground.source]}</span>
        </p>
      )}
      <p>{isKnown ? words.sector(SECTOR_WORDS[sector.value], percent(sector.confidence)) : words.sectorUnknown}</p>
      {decides ? (
        <div class="acts below">
          {isKnown ? (
            <DecideButton
              back={back}
              act={act({ kind: 'sector', responseId: id, sector: sector.value }, sector.value)}
              label={words.rightIs(SECTOR_WORDS[sector.value], response.respondent)}
              press="a"
            >
              {words.right}
            </DecideButton>
          ) : null}
          <Decide back={back} act={act({ kind: 'sector', responseId: id }, sector.value)} class="one-line">
            <Select
              id={`sektor-${id}`}
              name="sector"
              label={`${words.sectorHead}: ${response.respondent}`}
              hideLabel
              value={sector.value}
              options={SECTORS.map((value, index) => [value, `${index + 1} ${SECTOR_WORDS[value]}`] as const)}
              digits
              {...(isKnown ? {} : { ask: words.askSector })}
            />
            <Save />
          </Decide>
        </div>
      ) : null}
    </>
  );
};
