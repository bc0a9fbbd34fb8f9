import type { Language } from '../../core/report';
import type { ReportSource } from './useReport';

/** What a stand-alone page shows. */
export interface PageConfig {
  readonly source: ReportSource;
  readonly language: Language | null;
  /** Only what the owner of the page put beside it is called without being asked: a link may come from anybody. */
  readonly opensAtOnce: boolean;
}

/** The configuration in a fragment such as `#address=https://…&page=overview&lang=fr`; null where it names no address. */
export function configInFragment(fragment: string): PageConfig | null {
  const given = Object.fromEntries(new URLSearchParams(fragment.replace(/^#/, '')));
  return configOf(given, false);
}

/** The configuration in `report.json`; null where it names no address. Throws what is wrong with its JSON. */
export function configInFile(text: string): PageConfig | null {
  const given: unknown = JSON.parse(text);
  return configOf((typeof given === 'object' && given !== null ? given : {}) as Given, true);
}

type Given = Readonly<Record<string, unknown>>;

function configOf(given: Given, opensAtOnce: boolean): PageConfig | null {
  const text = (name: string): string | null => {
    const value = given[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const address = text('address');
  const lang = text('lang');
  return address === null
    ? null
    : {
        source: { address, place: { page: text('page'), visual: text('visual') } },
        language: lang === 'fr' || lang === 'en' ? lang : null,
        opensAtOnce,
      };
}
