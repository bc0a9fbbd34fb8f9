import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Language } from '../../../core/report';
import { importText } from '../../../messages/pane/import';
import type { DataTableProblem } from '../../../writers/officejs/openDataTables';
import { useSession } from '../../session/SessionContext';
import { CellLink } from '../../ui/NoticeBar';

const useStyles = makeStyles({
  bar: { alignItems: 'start', padding: '8px 12px' },
  body: { whiteSpace: 'normal' },
  list: { margin: '6px 0 0', paddingLeft: '18px' },
});

/** What has to be put right in the data tables before anything can be imported, with the way there. */
export function ProblemList({ problems }: { readonly problems: readonly DataTableProblem[] }): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar} role="alert">
      <MessageBarBody className={styles.body}>
        {importText(language).blocked}
        <ul className={styles.list}>
          {problems.map((problem, index) => (
            <li key={index}>
              {problemText(problem, language)}{' '}
              <CellLink
                place={{
                  sheet: problem.sheet,
                  ...(problem.code === 'cell-unreadable' ? { cell: problem.cell } : {}),
                }}
              />
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

function problemText(problem: DataTableProblem, language: Language): string {
  const { problems } = importText(language);
  switch (problem.code) {
    case 'cell-unreadable':
      return problems['cell-unreadable'](problem);
    case 'column-missing':
      return problems['column-missing'](problem);
    case 'sheet-protected':
      return problems['sheet-protected'](problem);
    case 'table-filtered':
      return problems['table-filtered'](problem);
  }
}
