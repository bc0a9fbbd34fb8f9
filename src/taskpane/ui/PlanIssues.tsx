import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlanIssue } from '../../core/plan/planIssue';
import { messages } from '../../messages';
import { shellText } from '../../messages/pane/shell';
import { useSession } from '../session/SessionContext';
import { CellLink } from './NoticeBar';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '6px' },
});

/** What is wrong between the rows of the plan, each with its cell. */
export function PlanIssues({ issues }: { readonly issues: readonly PlanIssue[] }): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const { planIssues } = messages(language);
  return (
    <Accordion collapsible>
      <AccordionItem value="issues">
        <AccordionHeader>{shellText(language).issuesFound(issues.length)}</AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {issues.map((issue, index) => (
              <li key={index}>
                {planIssues[issue.code](issue)}{' '}
                {issue.at.sheet !== undefined && (
                  <CellLink
                    place={
                      issue.at.cell === undefined
                        ? { sheet: issue.at.sheet }
                        : { sheet: issue.at.sheet, cell: issue.at.cell }
                    }
                  />
                )}
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
