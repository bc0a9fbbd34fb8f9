import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Language } from '../core/report';
import { missingFromContract, type ContractDifference } from '../core/tableContract';
import { tableDefinition, TABLES_VERSION } from '../core/tables';
import { messages } from '../messages/index';
import { readContract } from '../pipeline/xlsx/readContract';
import { bindingProblems, modelNames } from './check/bindings';
import { layoutProblems } from './check/layout';
import { reportProblemText } from './check/reportProblem';
import type { Given } from './command';
import { MODEL_FOLDER } from './itemFiles';
import { buildModel } from './model/buildModel';
import { MODEL_TABLE_NAMES, type ModelledTable } from './model/names';
import { PowerbiRefused, type ExitCode } from './refused';

/** `jalon powerbi check`: what the model would miss in a workbook, or the reports of a project in their model. */
export async function checkCommand(given: Given): Promise<ExitCode> {
  const { language, json, print, operands } = given;
  const { check } = messages(language).powerbi;
  const [path, second] = operands;
  if (path === undefined) throw new PowerbiRefused(check.missing);
  if (second !== undefined) throw new PowerbiRefused(check.one(second));
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new PowerbiRefused(check.notFound(path));
  const { problems, fine } = await (found.isDirectory() ? checkProject : checkWorkbook)(path, language);
  if (json) print(JSON.stringify({ ok: problems.length === 0, problems }));
  else
    print(
      problems.length === 0
        ? fine
        : [check.problems(path, problems.length), ...problems.map((each) => `  ${each}`)].join('\n'),
    );
  return problems.length === 0 ? 0 : 1;
}

interface Checked {
  readonly problems: readonly string[];
  /** What is said without any. */
  readonly fine: string;
}

async function checkWorkbook(path: string, language: Language): Promise<Checked> {
  const { check } = messages(language).powerbi;
  const contract = await readContract(path);
  if (!contract) throw new PowerbiRefused(check.notAWorkbook(path));
  const wanted = (Object.keys(MODEL_TABLE_NAMES) as ModelledTable[]).map(tableDefinition);
  const differences = missingFromContract(contract.tables, wanted);
  const version =
    contract.version === null || contract.version === TABLES_VERSION
      ? []
      : [check.versionDiffers(contract.version, TABLES_VERSION)];
  return {
    problems: [...version, ...differences.map((difference) => differenceText(difference, language))],
    fine: check.workbookFine(path, TABLES_VERSION),
  };
}

function differenceText(difference: ContractDifference, language: Language): string {
  const { powerbi, columnTypes } = messages(language);
  const { check } = powerbi;
  switch (difference.code) {
    case 'table-missing':
      return check.tableMissing(difference.table);
    case 'column-missing':
      return difference.found === null
        ? check.columnMissing(difference.table, difference.column)
        : check.columnRenamed(difference.table, difference.column, difference.found);
    case 'type-differs':
      return check.typeDiffers({
        ...difference,
        expected: columnTypes[difference.expected],
        found: check.kinds[difference.found],
      });
    case 'column-unknown':
      throw new Error(`no difference for a model: ${difference.code}`);
  }
}

/** The reports of a folder against the model that this Jalon writes. */
async function checkProject(folder: string, language: Language): Promise<Checked> {
  const { check } = messages(language).powerbi;
  const names = await readdir(folder, { recursive: true });
  if (!names.includes(MODEL_FOLDER)) throw new PowerbiRefused(check.notAProject(folder));
  const files = new Map<string, string>();
  for (const name of names.filter((each) => /\.Report[\\/]definition[\\/].*\.json$/.test(each))) {
    const path = join(folder, name);
    files.set(relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8'));
  }
  const problems = [...bindingProblems(files, modelNames(buildModel('local', ''))), ...layoutProblems(files)];
  return {
    problems: problems.map((problem) => reportProblemText(language, problem)),
    fine: check.projectFine(folder, files.size),
  };
}
