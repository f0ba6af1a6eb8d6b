import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { FC } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { readSetup, type Setup } from '../../../consultation/setup.ts';
import { type HearingPage, readHearingPage } from '../../../formats/hearing/page.ts';
import { startWords as words } from '../../../norsk/desk/start/start.ts';
import { demand } from '../../../services/accounts/roles.ts';
import { invitedText, MAX_PAGE_BYTES, setupFrom } from '../../../services/shelf/hearing.ts';
import type { Shelf } from '../../../services/shelf/shelf.ts';
import { TextArea } from '../../parts/fields.tsx';
import { filesIn, WRAPPING_BYTES } from '../../parts/form-files.ts';
import { linkTo } from '../../parts/place.ts';
import { fieldsOf, reviewerOf } from '../../session.ts';
import { type Faults, FormFault, SetupFields } from '../setup/form.tsx';
import { StartLayout } from './layout.tsx';

/** Questions and the list of the invited are what is longest. */
const MAX_FORM_BYTES = 2 * 1024 * 1024;

const EMPTY: Setup = {
  title: '',
  owner: '',
  caseNumber: '',
  opened: '',
  deadline: '',
  language: 'nb',
  questions: [],
  sectorHeadings: {},
};

interface View {
  setup: Setup;
  /** The invited as lines of a list. */
  invited?: string;
  faults?: Faults;
  fault?: string | null;
  /** The page that the form was filled from, and its file. */
  from?: { page: HearingPage; name: string } | null;
}

/** Making a new consultation, by hand or from a saved page of the hearing: what was read is shown before it is made. */
export function newRoutes({ shelf, withAccounts }: { shelf: Shelf; withAccounts: boolean }): Hono {
  const app = new Hono();

  const page = (c: Context, view: View, status: ContentfulStatusCode = 200) => {
    const { setup, invited = '', faults = {}, fault = null, from = null } = view;
    const isBegun = setup !== EMPTY;
    return c.html(
      <StartLayout c={c} title={words.fresh} withAccounts={withAccounts}>
        <h1 class="ds-heading" data-size="md">
          {words.fresh}
        </h1>
        <FormFault fault={fault} />
        {from === null ? isBegun ? null : <FromPage /> : <ReadFrom {...from} />}
        <form method="post" action={linkTo('/ny')} class="stack setup-form" novalidate>
          {from === null ? <p>{words.freshLead}</p> : null}
          <SetupFields setup={setup} faults={faults} />
          {invited === '' ? null : (
            <TextArea
              id="inviterte"
              name="invited"
              label={words.hearing.invited}
              hint={words.hearing.invitedHint}
              value={invited}
              rows={8}
            />
          )}
          <div class="acts">
            <button type="submit" class="ds-button" data-size="sm">
              {words.make}
            </button>
            <a class="ds-link" href={linkTo('/')}>
              {words.toList}
            </a>
          </div>
        </form>
      </StartLayout>,
      status,
    );
  };

  const forMakers = async (c: Context, next: () => Promise<void>) => {
    if (shelf.only !== null) return c.notFound();
    demand(reviewerOf(c).role, 'setup');
    return next();
  };
  app.use('/ny', forMakers);
  app.use('/ny/*', forMakers);

  app.get('/ny', (c) => page(c, { setup: EMPTY }));

  app.post(
    '/ny/side',
    bodyLimit({
      maxSize: MAX_PAGE_BYTES + WRAPPING_BYTES,
      onError: (c) => page(c, { setup: EMPTY, fault: words.hearing.tooLarge }, 413),
    }),
    async (c) => {
      const [file] = (await filesIn(c, 'side')) ?? [];
      if (!file) return page(c, { setup: EMPTY, fault: words.hearing.nothing }, 400);
      if (file.size > MAX_PAGE_BYTES) return page(c, { setup: EMPTY, fault: words.hearing.tooLarge }, 413);
      const read = readHearingPage(new Uint8Array(await file.arrayBuffer()));
      if (read === null) return page(c, { setup: EMPTY, fault: words.hearing.notOne(file.name) }, 400);
      return page(c, { setup: setupFrom(read), invited: invitedText(read), from: { page: read, name: file.name } });
    },
  );

  app.post(
    '/ny',
    bodyLimit({
      maxSize: MAX_FORM_BYTES,
      onError: () => {
        throw new HTTPException(413);
      },
    }),
    async (c) => {
      const field = await fieldsOf(c);
      const { setup, faults } = readSetup(field, []);
      const invited = field('invited');
      if (Object.keys(faults).length > 0) return page(c, { setup, invited, faults, fault: words.check }, 400);
      const made = await shelf.make(setup, invited);
      if (made.kind === 'taken') return page(c, { setup, invited, fault: words.taken(made.slug) }, 409);
      return c.redirect(linkTo(`/${made.slug}/last-opp`), 303);
    },
  );

  return app;
}

/** Where a saved page of the hearing is handed in. */
const FromPage: FC = () => (
  <form method="post" action={linkTo('/ny/side')} enctype="multipart/form-data" class="zone stack setup-form">
    <h2 class="ds-heading" data-size="2xs">
      {words.hearing.title}
    </h2>
    <p class="hint" id="side-hint">
      {words.hearing.lead}
    </p>
    <div class="ds-field" data-size="sm">
      <label class="ds-label" for="side">
        {words.hearing.file}
      </label>
      <input
        class="ds-input"
        id="side"
        name="side"
        type="file"
        accept=".html,.htm,.xhtml,text/html"
        required
        aria-describedby="side-hint"
      />
    </div>
    <button type="submit" class="ds-button" data-size="sm" data-variant="secondary">
      {words.hearing.send}
    </button>
  </form>
);

/** What was read of a page, what it does not tell, and what it leads to. */
const ReadFrom: FC<{ page: HearingPage; name: string }> = ({ page, name }) => {
  const silent = (['title', 'owner', 'caseNumber', 'opened', 'deadline'] as const).filter(
    (field) => page[field] === '',
  );
  return (
    <section class="zone stack setup-form" aria-labelledby="lest">
      <h2 class="ds-heading" data-size="2xs" id="lest">
        {words.hearing.title}
      </h2>
      <p role="status">
        {words.hearing.read(name)} ({words.hearing.invitedCount(page.invited.length)},{' '}
        {words.hearing.questionCount(page.questions.length)})
      </p>
      {silent.length === 0 ? null : (
        <p>
          {words.hearing.notTold(silent.map((field) => words.fields[field].toLowerCase().replace('?', '')).join(', '))}
        </p>
      )}
      {page.answers.length === 0 ? null : <p>{words.hearing.listsAnswers(page.answers.length)}</p>}
      {page.papers.length === 0 ? null : (
        <>
          <p>
            {words.hearing.papers}: <span class="hint">{words.hearing.papersLead}</span>
          </p>
          <ul>
            {page.papers.map(({ text }) => (
              <li>{text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
