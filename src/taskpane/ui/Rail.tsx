import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { shellText } from '../../messages/pane/shell';
import { useSession } from '../session/SessionContext';
import { STEPS, type StepId } from '../views';

const useStyles = makeStyles({
  rail: {
    display: 'grid',
    gridTemplateColumns: 'repeat(6, 1fr)',
    position: 'relative',
    '::before': {
      content: '""',
      position: 'absolute',
      top: '22px',
      left: '8%',
      right: '8%',
      height: '2px',
      backgroundColor: tokens.colorNeutralStroke2,
    },
  },
  tab: {
    justifyContent: 'center',
    padding: '6px 0',
    minWidth: 0,
    '::before': { display: 'none' },
    '::after': { display: 'none' },
  },
  number: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '32px',
    height: '32px',
    borderRadius: '50%',
    boxSizing: 'border-box',
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    position: 'relative',
  },
  chosen: {
    border: `2px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
});

export interface RailProps {
  readonly step: StepId | null;
  readonly onChoose: (step: StepId) => void;
}

/** The six steps; arrow keys move along them. */
export function Rail({ step, onChoose }: RailProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = shellText(language);
  return (
    <nav aria-label={text.rail}>
      <TabList
        className={styles.rail}
        selectedValue={step ?? 'none'}
        onTabSelect={(_event, { value }) => onChoose(value as StepId)}
      >
        {STEPS.map((id, index) => (
          <Tab
            key={id}
            value={id}
            className={styles.tab}
            aria-label={text.stepOf(index + 1, text.steps[id].name)}
            title={text.steps[id].name}
          >
            <span className={mergeClasses(styles.number, id === step && styles.chosen)}>{index + 1}</span>
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
