import { Field, Input, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { galleryText } from '../../messages/pane/gallery';
import { CATEGORIES, type Category } from '../gallery/categories';
import type { FunctionHelp } from '../gallery/functionHelp';
import { searchFunctions } from '../gallery/searchFunctions';
import { useSession } from '../session/SessionContext';
import { ViewCard } from '../ui/ViewCard';
import { ViewFrame } from '../ui/ViewFrame';
import { FunctionCard } from './functions/FunctionCard';
import { loadFunctions } from './functions/loadFunctions';

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  count: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Finds a function by what it is for, and puts it into the chosen cell with its arguments. */
export function FunctionsView(): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = galleryText(language);
  const [functions, setFunctions] = useState<readonly FunctionHelp[] | 'failed' | null>(null);
  const [query, setQuery] = useState('');
  const [category, setCategory] = useState<Category | 'all'>('all');
  const [chosen, choose] = useState<FunctionHelp | null>(null);
  useEffect(() => {
    loadFunctions(language).then(setFunctions, () => setFunctions('failed'));
  }, [language]);
  const found = useMemo(
    () =>
      functions === null || functions === 'failed'
        ? []
        : searchFunctions(functions, query, language).filter(
            (one) => category === 'all' || one.category === category,
          ),
    [functions, query, category, language],
  );
  if (chosen)
    return (
      <ViewFrame id="functions">
        <FunctionCard help={chosen} onBack={() => choose(null)} key={chosen.name} />
      </ViewFrame>
    );
  return (
    <ViewFrame id="functions">
      <Field label={text.search}>
        <Input type="search" value={query} onChange={(_event, { value }) => setQuery(value)} />
      </Field>
      <Field label={text.category}>
        <Select value={category} onChange={(_event, { value }) => setCategory(value as Category | 'all')}>
          <option value="all">{text.all}</option>
          {CATEGORIES.map((each) => (
            <option key={each} value={each}>
              {text.categories[each]}
            </option>
          ))}
        </Select>
      </Field>
      <div aria-live="polite">
        {functions === null && <Spinner size="small" label={text.loading} />}
        {functions === 'failed' && <p className={styles.text}>{text.notLoaded}</p>}
        {Array.isArray(functions) &&
          (found.length === 0 ? (
            <p className={styles.text}>{text.none(query)}</p>
          ) : (
            <p className={styles.count}>{text.found(found.length)}</p>
          ))}
      </div>
      {found.length > 0 && (
        <ul className={styles.list} aria-label={text.list}>
          {found.map((one) => (
            <li key={one.name}>
              <ViewCard name={one.name} aim={one.description} onOpen={() => choose(one)} />
            </li>
          ))}
        </ul>
      )}
    </ViewFrame>
  );
}
