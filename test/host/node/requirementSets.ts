import { readFileSync } from 'node:fs';
import type { Gate } from '../interpreter/gate';

/** The API set that a member came with. */
export interface MemberSet {
  readonly set: string;
  readonly version: string;
}

const DEBUG_FILE = '@microsoft/office-js/dist/excel-web-16.00.debug.js';

/** `("Range.sort", _defaultApiSetName, "1.2", …`: in Excel's part of the file, the default set is ExcelApi. */
const CALL = /_throwIfApiNotSupported\("(\w+)\.(\w+)",\s*(_defaultApiSetName|"\w+"),\s*"([\d.]+)"/g;

/** What the runtime sets under another name than developers write. */
const RENAMED: Readonly<Record<string, string>> = {
  'Worksheet.gridlines': 'Worksheet.showgridlines',
  'Worksheet.headings': 'Worksheet.showheadings',
};

let extracted: ReadonlyMap<string, MemberSet> | undefined;

/** Members of Excel's API that came after its first version, by class and name in lower case, as office.js itself lists them. */
export function memberSets(): ReadonlyMap<string, MemberSet> {
  extracted ??= extract(readFileSync(require.resolve(DEBUG_FILE), 'utf8'));
  return extracted;
}

function extract(source: string): ReadonlyMap<string, MemberSet> {
  const start = source.indexOf('var _hostName = "Excel"');
  const members = new Map<string, MemberSet>();
  for (const [, className, member, set, version] of source.slice(start).matchAll(CALL)) {
    members.set(memberKey(className!, member!), {
      set: set === '_defaultApiSetName' ? 'ExcelApi' : set!.slice(1, -1),
      version: version!,
    });
  }
  return members;
}

/** Lets through what the announced sets hold; a set that is not announced at all holds nothing. */
export function gateOf(sets: Readonly<Record<string, string>>): Gate {
  const members = memberSets();
  const missing: Gate['missing'] = (className, member) => {
    const key = memberKey(className, member);
    const needed = members.get(RENAMED[key] ?? key);
    if (!needed) return undefined;
    const announced = sets[needed.set];
    return announced !== undefined && isAtLeast(announced, needed.version)
      ? undefined
      : `${needed.set} ${needed.version}`;
  };
  // A large batch asks for the same few members thousands of times.
  const known = new Map<string, Map<string, string | undefined>>();
  return {
    missing: (className, member) => {
      let ofClass = known.get(className);
      if (!ofClass) known.set(className, (ofClass = new Map()));
      if (!ofClass.has(member)) ofClass.set(member, missing(className, member));
      return ofClass.get(member);
    },
  };
}

const memberKey = (className: string, member: string): string => `${className}.${member.toLowerCase()}`;

/** 1.10 is more than 1.9. */
export function isAtLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** The version of ExcelApi that a manifest demands; undefined where it demands none. */
export const demandedExcelApi = (manifest: string): string | undefined =>
  /<Set\s+Name="ExcelApi"\s+MinVersion="([\d.]+)"/.exec(manifest)?.[1];
