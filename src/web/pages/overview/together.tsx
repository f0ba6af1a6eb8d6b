import type { FC } from 'hono/jsx';
import { ui } from '../../../norsk/desk/ui.ts';
import { digits } from '../../../norsk/numbers.ts';
import { mentionsOf, sharesOf } from '../../../services/accounts/colleagues.ts';
import type { Frame } from '../../context.ts';
import { address, excerpt } from '../../parts/format.ts';
import { linkTo } from '../../parts/place.ts';

const { together: words } = ui;

/** Letters of a remark that are shown where it stands in a list. */
const LONGEST = 300;

/** What a colleague has asked of whoever looks at the page. */
export const Mentions: FC<{ frame: Frame }> = ({ frame }) => {
  const mentions = mentionsOf(frame.desk.lists(), frame.who);
  return mentions.length === 0 ? null : (
    <section aria-labelledby="til-deg">
      <h2 class="ds-heading" data-size="xs" id="til-deg">
        {words.toYou} ({digits(mentions.length)})
      </h2>
      <p class="hint">{words.toYouLead}</p>
      <ul class="plain-list" data-walk="til-deg">
        {mentions.map(({ passageId, responseId, respondent, text }) => (
          <li id={`til-deg-${passageId}`}>
            <a class="ds-link" href={linkTo(`/svar/${responseId}#p-${passageId}`)}>
              {respondent || ui.answers.noName}
            </a>
            : {excerpt(text, LONGEST)}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Who has which answers, and how far each has come. Every number opens the list of just that many. */
export const Shares: FC<{ frame: Frame }> = ({ frame }) => {
  const shares = sharesOf(frame.desk.lists());
  return shares.length === 0 ? null : (
    <section aria-labelledby="fordelt">
      <h2 class="ds-heading" data-size="2xs" id="fordelt">
        {words.people}
      </h2>
      <p class="hint">{words.peopleLead}</p>
      <table class="ds-table figures" data-size="sm">
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.given}</th>
            <th scope="col">{words.done}</th>
            <th scope="col">{words.left}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ name, given, reviewed }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>
                <a href={linkTo(address('/svar', { hos: name }))}>{digits(given)}</a>
              </td>
              <td>
                <a href={linkTo(address('/svar', { hos: name, status: 'reviewed' }))}>{digits(reviewed)}</a>
              </td>
              <td>
                <a href={linkTo(address('/svar', { hos: name, status: 'not-reviewed' }))}>{digits(given - reviewed)}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
