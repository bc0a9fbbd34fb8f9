import { makeStyles, mergeClasses, Select, type SelectProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // Without it the longest option decides, and long names of actions leave the pane.
  choice: {
    minWidth: 0,
    width: '100%',
    '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  },
});

/** A drop-down list as wide as its place, whatever it lists. */
export function Choice({ className, ...props }: SelectProps): ReactNode {
  const styles = useStyles();
  return <Select {...props} className={mergeClasses(styles.choice, className)} />;
}
