import { Field, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { fieldsText } from '../../messages/pane/fields';
import { useSession } from '../session/SessionContext';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  /** What stands for nothing chosen; absent where something always is. */
  readonly none?: string | true;
  readonly hint?: string;
  readonly required?: boolean;
  readonly error?: string | null;
  readonly className?: string;
}

// A list is as wide as its longest choice unless told otherwise.
const useStyles = makeStyles({ list: { minWidth: 0, width: '100%' }, field: { minWidth: 0 } });

/** One of a list; the list of the system, which every keyboard and screen reader knows. */
export function ChoiceField(props: ChoiceFieldProps): ReactNode {
  const { label, value, choices, onChange, none, hint, required = false, error, className } = props;
  const { language } = useSession();
  const styles = useStyles();
  return (
    <Field
      label={label}
      required={required}
      className={mergeClasses(styles.field, className)}
      {...(error ? { validationMessage: error } : hint === undefined ? {} : { hint })}
    >
      <Select className={styles.list} value={value} onChange={(_event, data) => onChange(data.value)}>
        {none !== undefined && <option value="">{none === true ? fieldsText(language).choose : none}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
