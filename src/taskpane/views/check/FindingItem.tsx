import { Badge, Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { serialDate } from '../../../core/dateSerial';
import type { Language } from '../../../core/report';
import { checkText, findingSentence } from '../../../messages/pane/check';
import { formatDate, formatNumber } from '../../../messages/format';
import { formatAddress } from '../../../workbook/address';
import type { Finding } from '../../../workbook/verify/finding';
import { useSession, useSessionState } from '../../session/SessionContext';
import { isSure } from './checkBook';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '6px 10px',
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  error: { borderLeft: `3px solid ${tokens.colorPaletteRedBorder2}` },
  warning: { borderLeft: `3px solid ${tokens.colorPaletteMarigoldBorder2}` },
  info: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  about: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface FindingItemProps {
  readonly finding: Finding;
  readonly onRepair: () => void;
}

/** One thing that is wrong: what, where, and what puts it right. */
export function FindingItem({ finding, onRepair }: FindingItemProps): ReactNode {
  const session = useSession();
  const { busy } = useSessionState();
  const styles = useStyles();
  const text = checkText(session.language);
  const { severity, sheetName, row, column } = finding;
  const cell = row === 0 ? null : formatAddress(row, column);
  const isExcel = session.book.kind === 'excel';
  const repair = isExcel && finding.repair !== undefined;
  return (
    <li className={`${styles.item} ${styles[severity]}`}>
      <span>
        {cell !== null &&
          (isExcel ? (
            <Link
              as="button"
              inline
              aria-label={text.goTo(sheetName, cell)}
              onClick={() => void session.goTo({ sheet: sheetName, cell })}
            >
              {cell}
            </Link>
          ) : (
            <Badge appearance="outline" color="informative">
              {cell}
            </Badge>
          ))}{' '}
        {findingSentence(session.language, finding)}
      </span>
      {repair && (
        <span className={styles.foot}>
          <Button
            size="small"
            disabled={busy !== null}
            aria-label={cell === null ? text.repair : `${text.repair} ${sheetName} ${cell}`}
            onClick={onRepair}
          >
            {text.repair}
          </Button>
          <span className={styles.about}>
            {isSure(finding) ? becomes(session.language, finding) : text.onPurpose}
          </span>
        </span>
      )}
    </li>
  );
}

/** What the cell will hold; nothing is said of repairs of several cells. */
function becomes(language: Language, { repair = [], code }: Finding): string {
  const text = checkText(language);
  const [first, ...others] = repair;
  if (first?.content === undefined || others.length > 0) return '';
  const { content } = first;
  if (content === '') return text.empties;
  if (typeof content === 'number') {
    const day = code === 'date-as-text' ? serialDate(content) : undefined;
    return text.becomes(day === undefined ? formatNumber(language, content, 6) : formatDate(language, day));
  }
  return typeof content === 'string' && content.startsWith('=')
    ? text.formulaReturns
    : text.becomes(String(content));
}
