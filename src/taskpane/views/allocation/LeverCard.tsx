import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { Lever } from '../../../core/plan/plan';
import { formatPercent } from '../../../messages/format';
import { allocationText } from '../../../messages/pane/allocation';
import { useSession } from '../../session/SessionContext';
import { ValueField } from '../../ui/ValueField';
import { LEVER_FIELDS, leverFieldText, type LeverEdit, type LeverField } from './leverEdits';

const useStyles = makeStyles({
  card: { padding: '8px 10px', backgroundColor: tokens.colorNeutralBackground2 },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 8px' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  track: { height: '4px', margin: '4px 0', backgroundColor: tokens.colorNeutralBackground5 },
  bar: { height: '4px', backgroundColor: tokens.colorBrandBackground },
  edit: { marginLeft: '-8px', color: tokens.colorBrandForegroundLink },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))',
    gap: '8px 12px',
    alignItems: 'start',
    marginTop: '4px',
  },
});

interface LeverCardProps {
  /** As the plan says. */
  readonly lever: Lever;
  readonly edit: LeverEdit;
  readonly onEdit: (edit: LeverEdit) => void;
  /** Null when nothing can be shared. */
  readonly amount: string | null;
  readonly share: number;
  readonly reason: string;
  /** What it has now, when that differs. */
  readonly before: string | null;
}

/** What a lever gets and by which rule, and the rules themselves when they are asked for. */
export function LeverCard(props: LeverCardProps): ReactNode {
  const { lever, edit, onEdit, amount, share, reason, before } = props;
  const { language } = useSession();
  const styles = useStyles();
  const fields = useId();
  const [isOpen, setOpen] = useState(false);
  const text = allocationText(language);
  const { expectedRoi, floor, cap, stable, measuredRoi } = text;
  const labels: Readonly<Record<LeverField, string>> = { expectedRoi, floor, cap, stable, measuredRoi };
  const hints: Readonly<Partial<Record<LeverField, string>>> = {
    expectedRoi: text.expectedHint,
    stable: text.stableHint,
    measuredRoi: text.measuredHint,
  };
  return (
    <div className={styles.card}>
      <span className={styles.head}>
        <span className={styles.name}>{lever.label}</span>
        {amount !== null && <span className={styles.name}>{amount}</span>}
      </span>
      {amount !== null && (
        <>
          <div className={styles.track} aria-hidden>
            <div className={styles.bar} style={{ width: `${Math.min(100, share * 100)}%` }} />
          </div>
          <span className={styles.small}>
            {text.share(formatPercent(language, share))}
            {before !== null && ` · ${text.before(before)}`}
          </span>
          <span className={styles.small}>{reason}</span>
        </>
      )}
      <Button
        size="small"
        appearance="transparent"
        className={styles.edit}
        aria-expanded={isOpen}
        aria-controls={fields}
        aria-label={text.editOf(lever.label)}
        onClick={() => setOpen(!isOpen)}
      >
        {text.edit}
      </Button>
      <div id={fields} hidden={!isOpen}>
        {isOpen && (
          <>
            <div className={styles.fields}>
              {(Object.keys(LEVER_FIELDS) as LeverField[]).map((field) => (
                <ValueField
                  key={field}
                  label={labels[field]}
                  kind={LEVER_FIELDS[field]}
                  value={leverFieldText(lever, edit, field, language)}
                  {...(LEVER_FIELDS[field] === 'share' ? { unit: '%' } : {})}
                  {...(hints[field] === undefined ? {} : { hint: hints[field] })}
                  onChange={(value) => onEdit({ ...edit, [field]: value })}
                />
              ))}
            </div>
            <Checkbox
              label={text.isPocket}
              checked={edit.isPocket ?? lever.isPocket}
              onChange={(_event, { checked }) => onEdit({ ...edit, isPocket: checked === true })}
            />
          </>
        )}
      </div>
    </div>
  );
}
