import type { Language } from '../../../core/report';
import { readFunctionHelp, type FunctionHelp } from '../../gallery/functionHelp';

/** The functions as the add-in's own files describe them, from where the pane comes from. */
export async function loadFunctions(language: Language): Promise<readonly FunctionHelp[]> {
  const english = await json('functions.json');
  return readFunctionHelp(english, language === 'fr' ? await json('functions-fr.json') : english);
}

async function json(file: string): Promise<unknown> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer.json();
}

/** The help page of a function, beside the pane. */
export function helpPage(name: string, language: Language): string {
  return `help/${language}/${name}.html`;
}

/** The first example of a help page; null where there is none. */
export async function loadExample(name: string, language: Language): Promise<string | null> {
  const answer = await fetch(helpPage(name, language));
  if (!answer.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return page.querySelector('pre code')?.textContent.trim() ?? null;
}
