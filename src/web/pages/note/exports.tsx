import type { FC } from 'hono/jsx';
import { ui } from '../../../norsk/desk/ui.ts';
import type { Export } from '../../../services/publish/exporting.ts';
import { time } from '../../parts/format.ts';
import { linkTo } from '../../parts/place.ts';

const { exports: words, formats } = ui.note;

/** What somebody has asked for, and how far it has come; brought up to date by the page's script, or by loading it anew. */
export const Exported: FC<{ exports: readonly Export[] }> = ({ exports }) => (
  <section id="eksporter" aria-label={words.title} aria-live="polite">
    {exports.length === 0 ? null : (
      <ul class="plain-list">
        {exports.map((one) => (
          <li>
            {formats[one.format]}
            {one.writtenOnly ? `, ${words.written}` : ''}: <State one={one} />
          </li>
        ))}
      </ul>
    )}
    {exports.some(({ ended }) => ended === '') ? (
      <p class="without-script">
        <a class="ds-link" href={linkTo('/notat#eksporter')}>
          {words.look}
        </a>
      </p>
    ) : null}
  </section>
);

const State: FC<{ one: Export }> = ({ one }) => {
  if (one.state === 'waits') return <>{words.waits(one.before)}</>;
  if (one.state === 'runs') return <>{words.runs}</>;
  if (one.state === 'failed')
    return (
      <span class="ds-validation-message">
        {words.failed}. {one.because ?? words.fault}
      </span>
    );
  return (
    <>
      {words.done(time(one.ended))}.{' '}
      <a
        class="ds-link"
        href={linkTo(`/eksport/${one.id}`)}
        aria-label={`${words.fetch}: ${formats[one.format]}`}
        download
      >
        {words.fetch}
      </a>
    </>
  );
};
