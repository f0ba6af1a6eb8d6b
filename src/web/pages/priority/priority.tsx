import type { FC } from 'hono/jsx';
import { ui } from '../../../norsk/desk/ui.ts';
import { priorityOutcome } from '../../../report/follow-up/priority.ts';
import { may } from '../../../services/accounts/roles.ts';
import type { Frame } from '../../context.ts';
import { WhyNot } from '../../parts/deciding.tsx';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';
import { MeasureOrder, Scorers } from './order.tsx';
import { RankingTable, Sensitivity } from './ranking.tsx';
import { CriteriaSetup, MeasureForm } from './setup.tsx';
import { PriorityUpload } from './upload.tsx';

/** «Prioritering»: the ranking as it is now, what would change it, and the criteria and measures. */
export const PriorityPage: FC<{ frame: Frame }> = ({ frame }) => {
  const { priority: words } = ui;
  const { priority } = frame.desk.lists().draft.state;
  const outcome = priorityOutcome(priority);
  const edits = may(frame.role, 'note');
  const isRanked = outcome !== null && outcome.ranking.order.length > 0;
  return (
    <Layout frame={frame} page="priority" title={words.title} wide>
      <h1 class="ds-heading" data-size="md">
        {words.title}
      </h1>
      <p class="lead">{words.lead}</p>
      <WhyNot role={frame.role} right={may(frame.role, 'code') ? 'note' : 'code'} />
      {outcome === null ? <p>{words.empty}</p> : <RankingTable outcome={outcome} />}
      {isRanked ? (
        <>
          <p>
            <a class="ds-link" href={linkTo('/prioritering.xlsx')} download>
              {words.download}
            </a>
          </p>
          <figure class="ranking-chart">
            <img src={linkTo('/notat/diagram/prioritering.svg')} alt={words.chart} loading="lazy" />
          </figure>
          <Sensitivity outcome={outcome} />
        </>
      ) : null}
      {edits ? <MeasureForm back="/prioritering" /> : null}
      {edits ? <PriorityUpload /> : null}
      <MeasureOrder priority={priority} edits={edits} open={outcome === null} />
      <Scorers priority={priority} edits={edits} />
      <CriteriaSetup priority={priority} edits={edits} />
    </Layout>
  );
};
