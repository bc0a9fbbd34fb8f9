import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { galleryText } from '../../../messages/pane/gallery';
import type { GuessedArgument } from '../../gallery/formulaFor';
import type { TypedArgument } from '../../gallery/writtenFormula';
import { useSession } from '../../session/SessionContext';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '10px' },
  input: { minWidth: 0 },
  take: { minWidth: 'auto', padding: '0 4px', whiteSpace: 'nowrap' },
});

export interface ArgumentFieldsProps {
  readonly given: readonly TypedArgument[];
  /** Where the arguments were taken from, while they are guessed. */
  readonly guessed: readonly GuessedArgument[];
  readonly selected: { readonly sheet: string; readonly address: string } | null;
  readonly onChange: (given: readonly TypedArgument[]) => void;
}

/** The arguments of a function, each to be typed or taken from the selection. */
export function ArgumentFields({ given, guessed, selected, onChange }: ArgumentFieldsProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = galleryText(language);
  const change = (at: number, next: Pick<TypedArgument, 'text' | 'sheet'>): void =>
    onChange(given.map((one, index) => (index === at ? { parameter: one.parameter, ...next } : one)));
  return (
    <div className={styles.fields}>
      {given.map(({ parameter, text: value }, index) => {
        const { name, description, isOptional } = parameter;
        const header = guessed[index]?.header;
        return (
          <Field
            key={parameter.id}
            label={isOptional ? `${name} (${text.optional})` : name}
            hint={
              header === undefined ? description : text.takenFrom(name, header, guessed[index]?.text ?? '')
            }
          >
            <Input
              className={styles.input}
              value={value === name && !isOptional ? '' : value}
              onChange={(_event, data) =>
                change(index, { text: data.value === '' && !isOptional ? name : data.value })
              }
              {...(selected
                ? {
                    contentAfter: (
                      <Button
                        size="small"
                        appearance="transparent"
                        className={styles.take}
                        aria-label={text.takeSelectionFor(name, selected.address)}
                        onClick={() => change(index, { text: selected.address, sheet: selected.sheet })}
                      >
                        {text.takeSelection(selected.address)}
                      </Button>
                    ),
                  }
                : {})}
            />
          </Field>
        );
      })}
    </div>
  );
}
