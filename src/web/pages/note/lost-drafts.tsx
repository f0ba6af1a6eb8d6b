import type { FC } from 'hono/jsx';
import { ui } from '../../../norsk/desk/ui.ts';
import { withoutPlace } from '../../../services/writing/drafts.ts';
import type { Frame } from '../../context.ts';
import { time } from '../../parts/format.ts';
import { linkTo } from '../../parts/place.ts';

const { note: words } = ui;

/** One's own drafts whose place is gone: the text stands here until it is dropped, which is asked about. */
export const LostDrafts: FC<{ frame: Frame }> = ({ frame }) => {
  const lost = withoutPlace(frame.desk.lists(), frame.desk.drafts.of(frame.who));
  if (lost.length === 0) return null;
  return (
    <section aria-labelledby="utkast-uten-feste">
      <h2 class="ds-heading" data-size="2xs" id="utkast-uten-feste">
        {words.lostDrafts} ({lost.length})
      </h2>
      <p class="hint">{words.lostDraftsLead}</p>
      <ul class="needs-list">
        {lost.map(({ key, label, page, text, at }) => (
          <li>
            <p class="needs-what">
              {label} ({page}), {time(at)}
            </p>
            <blockquote class="needs-quote draft-text">{text}</blockquote>
            <details>
              <summary aria-label={words.dropDraftOf(label)}>{words.dropDraft}</summary>
              <form method="post" action={linkTo('/utkast/fjern')}>
                <input type="hidden" name="felt" value={key} />
                <input type="hidden" name="til" value={frame.here} />
                <button type="submit" class="ds-button" data-size="sm" data-variant="secondary" data-color="danger">
                  {words.dropDraftDo}
                </button>
              </form>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
};
