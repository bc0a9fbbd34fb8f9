import { readFile } from 'node:fs/promises';
import type { Language } from '../core/report';
import {
  checkSmart,
  SMART_LETTERS,
  type SmartCheck,
  type SmartLetter,
  type SmartOptions,
} from '../core/smart/checkSmart';
import { proposeObjective } from '../core/smart/proposal';
import { messages } from '../messages';
import { SMART_MARKS, smartAdvice, smartProposal, smartReason } from '../messages/smartWords';

/** What `jalon smart` was asked. */
export interface SmartCommand {
  readonly operands: readonly string[];
  readonly file?: string;
  /** The language of messages, and of the sentence when it is forced. */
  readonly language: Language;
  readonly isLanguageGiven: boolean;
  readonly json: boolean;
  readonly today: string;
  readonly print: (text: string) => void;
}

/** A command that cannot be followed; the message is in the user’s language. */
export class SmartRefused extends Error {}

/** Checks one sentence, or every line of a file; true when every sentence is specific, measurable and dated. */
export async function smartCommand(command: SmartCommand): Promise<boolean> {
  const { operands, file, json, print } = command;
  const words = messages(command.language).smart.cli;
  const [text, second] = operands;
  if (file !== undefined && text !== undefined) throw new SmartRefused(words.textOrFile('--file'));
  if (second !== undefined) throw new SmartRefused(words.oneText(second));
  if (file === undefined && (text === undefined || text.trim() === ''))
    throw new SmartRefused(words.missingText);
  const sentences = file === undefined ? [text ?? ''] : await linesOf(file, words.fileUnreadable);
  let isClean = true;
  for (const [index, sentence] of sentences.entries()) {
    const check = checkSmart(sentence, optionsOf(command));
    if (check.S !== 'met' || check.M !== 'met' || check.T !== 'met' || check.isAction) isClean = false;
    if (json)
      print(JSON.stringify({ ...smartResult(sentence, check), proposal: proposalOf(sentence, command) }));
    else {
      if (index > 0) print('');
      if (file !== undefined) print(sentence);
      print(smartLines(check));
    }
  }
  return isClean;
}

function optionsOf({ today, isLanguageGiven, language }: SmartCommand): SmartOptions {
  return { today, language: isLanguageGiven ? language : undefined };
}

/** The sentence rewritten with what was read and blanks to fill. */
function proposalOf(sentence: string, command: SmartCommand): string {
  return smartProposal(proposeObjective(sentence, optionsOf(command)));
}

async function linesOf(
  path: string,
  unreadable: (path: string, code: string) => string,
): Promise<readonly string[]> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (error) {
    throw new SmartRefused(unreadable(path, (error as NodeJS.ErrnoException).code ?? ''), { cause: error });
  }
  return content
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
}

/** One object a sentence, as `--json` prints it. */
function smartResult(text: string, check: SmartCheck) {
  const { language, S, M, A, R, T, deadline, quantity, isAction } = check;
  const each = (write: (letter: SmartLetter) => string | null): Record<SmartLetter, string | null> => ({
    S: write('S'),
    M: write('M'),
    A: write('A'),
    R: write('R'),
    T: write('T'),
  });
  return {
    text,
    language,
    S,
    M,
    A,
    R,
    T,
    deadline,
    quantity,
    reasons: each((letter) => smartReason(check, letter)),
    toAdd: each((letter) => smartAdvice(check, letter)),
    isAction,
  };
}

/** The five marks, each with its reason and what to add. */
function smartLines(check: SmartCheck): string {
  const { smart } = messages(check.language);
  const lines = SMART_LETTERS.map((letter) => {
    const advice = smartAdvice(check, letter);
    const line = smart.line(SMART_MARKS[check[letter]], smart.letters[letter], smartReason(check, letter));
    return advice === null ? line : `${line} ${smart.toAdd(advice)}`;
  });
  return [...lines, ...(check.isAction ? [smart.action] : [])].join('\n');
}
