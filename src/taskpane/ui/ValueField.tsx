import { Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Language } from '../../core/report';
import { fieldsText } from '../../messages/pane/fields';
import { useSession } from '../session/SessionContext';
import { typedValue, type ValueKind } from './typedValue';

interface ValueFieldProps {
  readonly label: string;
  readonly kind: ValueKind;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly hint?: string;
  readonly unit?: string;
  readonly required?: boolean;
  /** What else is wrong; shown when the text itself can be read. */
  readonly error?: string | null;
  readonly className?: string;
}

// An input is as wide as twenty letters unless told otherwise.
const useStyles = makeStyles({ field: { minWidth: 0 }, input: { minWidth: 0, width: '100%' } });

/** A field for a number, read as it is typed in the language of the pane. */
export function ValueField(props: ValueFieldProps): ReactNode {
  const { label, kind, value, onChange, hint, unit, required = false, error, className } = props;
  const { language } = useSession();
  const styles = useStyles();
  const wrong = valueError(value, language, kind) ?? error ?? null;
  return (
    <Field
      label={label}
      required={required}
      className={mergeClasses(styles.field, className)}
      {...(wrong !== null ? { validationMessage: wrong } : hint === undefined ? {} : { hint })}
    >
      <Input
        className={styles.input}
        input={{ className: styles.input }}
        value={value}
        inputMode={kind === 'days' ? 'numeric' : 'decimal'}
        autoComplete="off"
        contentAfter={unit ?? null}
        onChange={(_event, { value: text }) => onChange(text)}
      />
    </Field>
  );
}

/** What is wrong with a number as it was typed, in words; null when it is right or empty. */
export function valueError(text: string, language: Language, kind: ValueKind): string | null {
  const { error } = typedValue(text, language, kind);
  if (error === null) return null;
  const message = fieldsText(language)[error];
  return typeof message === 'string' ? message : message(text.trim(), '');
}
