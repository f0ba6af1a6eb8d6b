import type { FC } from 'hono/jsx';
import { ui } from '../../../../norsk/desk/ui.ts';
import type { Point } from '../../../../point.ts';
import { may } from '../../../../services/accounts/roles.ts';
import type { Lists } from '../../../../services/review/lists.ts';
import { pointsUnder, sendersOf } from '../../../../services/review/points.ts';
import type { Frame } from '../../../context.ts';
import { Save } from '../../../parts/deciding.tsx';
import { Select, TextArea } from '../../../parts/fields.tsx';
import { address, excerpt } from '../../../parts/format.ts';
import { linkTo } from '../../../parts/place.ts';
import { MEMBERS_SHOWN, Members, Pages, Place, PointForm, Sentence } from '../point-members.tsx';

const { points: words } = ui;

/** Points on a page: single requests may be many. */
const PAGE_SIZE = 40;

/** What several say under a theme, as people or the machine put it: read, and put otherwise. */
export const ThemePoints: FC<{ frame: Frame; lists: Lists; themeId: string; page: number }> = ({
  frame,
  lists,
  themeId,
  page,
}) => {
  const all = pointsUnder(lists, themeId);
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const at = Math.min(page, pages);
  const from = (at - 1) * PAGE_SIZE;
  const shown = all.slice(from, from + PAGE_SIZE);
  // What a point can be laid to: all that several stand behind, and those on the page.
  const targets = all.flatMap((point, index) =>
    !point.single || shown.includes(point)
      ? [[point.id, `${index + 1}. ${excerpt(point.own ?? point.text, 70)}`] as const]
      : [],
  );
  const themes = lists.themes.filter(({ id }) => id !== themeId).map(({ id, label }) => [id, label] as const);
  return (
    <section aria-labelledby="hovedpunkter" class="theme-points">
      <h2 class="ds-heading" data-size="xs" id="hovedpunkter">
        {words.title}
      </h2>
      <p class="hint">{all.length === 0 ? words.nothing : words.lead}</p>
      <ol class="points" data-walk="punkter" start={from + 1}>
        {shown.map((point, index) => (
          <Entry
            frame={frame}
            lists={lists}
            point={point}
            number={from + index + 1}
            of={all.length}
            targets={targets.filter(([id]) => id !== point.id)}
            themes={themes}
          />
        ))}
      </ol>
      <Pages
        label={words.pages}
        at={at}
        pages={pages}
        says={words.shown(from + 1, from + shown.length, all.length)}
        to={(punkter) => `${address(`/temaer/${themeId}`, { punkter })}#hovedpunkter`}
      />
    </section>
  );
};

type Options = readonly (readonly [string, string])[];

interface EntryProps {
  frame: Frame;
  lists: Lists;
  point: Point;
  number: number;
  of: number;
  targets: Options;
  themes: Options;
}

const Entry: FC<EntryProps> = (props) => {
  const { frame, lists, point, number } = props;
  const { members, own, by } = point;
  const [central] = members;
  const others = members.length - 1;
  const quote = (
    <>
      <Sentence text={point.text} shared={point.words} /> {central ? <Place lists={lists} member={central} /> : null}
    </>
  );
  return (
    <li class={by === undefined ? 'by-machine' : 'by-person'} id={`punkt-${point.id}`}>
      <p class="point-words">{own ?? quote}</p>
      {own === undefined ? null : <p class="point-quote">{quote}</p>}
      <p class="hint">
        {words.count(point.side, sendersOf(lists, point))} ·{' '}
        {by === undefined ? words.byMachine : own === undefined ? words.quotedBy(by) : words.writtenBy(by)}
      </p>
      {others === 0 ? null : (
        <details>
          <summary>{words.others(others)}</summary>
          <Members frame={frame} lists={lists} point={point} from={1} to={1 + MEMBERS_SHOWN} />
          {others <= MEMBERS_SHOWN ? null : (
            <p>
              <a class="ds-link" href={linkTo(`/temaer/${point.themeId}/punkter/${point.id}`)}>
                {words.allOf(members.length, MEMBERS_SHOWN)}
              </a>
            </p>
          )}
        </details>
      )}
      {may(frame.role, 'code') ? <Change {...props} number={number} /> : null}
    </li>
  );
};

/** Forms that put a point otherwise. What it is laid to or moved to is never chosen beforehand. */
const Change: FC<EntryProps> = ({ frame, point, number, of, targets, themes }) => {
  const back = `${frame.here}#punkt-${point.id}`;
  const button = (what: string, label: string, mark: string) => (
    <button
      type="submit"
      class="ds-button"
      data-size="sm"
      data-variant="tertiary"
      name="gjor"
      value={what}
      aria-label={label}
      {...(what === 'ta-ut' ? { 'data-key': 'r' } : {})}
    >
      {mark}
    </button>
  );
  return (
    <>
      <PointForm point={point} back={frame.here} class="acts">
        {button('ta-ut', words.of(words.drop, number), words.drop)}
        {number > 1 ? button('opp', words.up(number), '↑') : null}
        {number < of ? button('ned', words.down(number), '↓') : null}
      </PointForm>
      <details>
        <summary aria-label={words.of(words.change, number)}>{words.change}</summary>
        <PointForm point={point} back={back} what="skriv" class="stack">
          <TextArea
            id={`ord-${point.id}`}
            name="tekst"
            label={words.own}
            hint={words.ownHint}
            value={point.own ?? ''}
            rows={2}
          />
          <Save label={words.saveOwn} />
        </PointForm>
        {targets.length === 0 ? null : (
          <PointForm point={point} back={`${frame.here}#hovedpunkter`} what="sammen">
            <Select
              id={`med-${point.id}`}
              name="med"
              label={words.merge}
              value=""
              empty={words.choosePoint}
              options={targets}
            />
            <Save label={words.mergeDo} />
          </PointForm>
        )}
        {themes.length === 0 ? null : (
          <PointForm point={point} back={`${frame.here}#hovedpunkter`} what="flytt">
            <Select
              id={`tema-${point.id}`}
              name="tema"
              label={words.move}
              value=""
              empty={words.chooseTheme}
              options={themes}
            />
            <Save label={words.moveDo} />
          </PointForm>
        )}
      </details>
    </>
  );
};
