import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    columnGap: '8px',
    width: '100%',
    padding: '10px 12px',
    textAlign: 'left',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    ':disabled': { color: tokens.colorNeutralForeground3, cursor: 'not-allowed' },
  },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  aim: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  arrow: { color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase500 },
});

export interface ViewCardProps {
  readonly name: string;
  readonly aim: string;
  readonly disabled?: boolean;
  readonly onOpen: () => void;
}

/** A way into a view: its name and what it is for. */
export function ViewCard({ name, aim, disabled = false, onOpen }: ViewCardProps): ReactNode {
  const styles = useStyles();
  return (
    <button type="button" className={styles.card} disabled={disabled} onClick={onOpen}>
      <span>
        <span className={styles.name}>{name}</span>
        <span className={styles.aim}>{aim}</span>
      </span>
      <span className={styles.arrow} aria-hidden="true">
        ›
      </span>
    </button>
  );
}
