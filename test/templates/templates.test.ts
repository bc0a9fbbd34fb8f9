import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allocate } from '../../src/core/budget/allocate';
import { checkPlan } from '../../src/core/plan/checkPlan';
import {
  HIDDEN_NATURES,
  NATURES,
  PESTEL_FACTORS,
  PORTER_FORCES,
  SPRINT_OUTPUTS,
  SPRINT_PROFILES,
  SWOT_KINDS,
  type Plan,
} from '../../src/core/plan/plan';
import { readPlan, type ReadPlan } from '../../src/core/plan/readPlan';
import type { Language } from '../../src/core/report';
import { linkSlacks } from '../../src/core/schedule/linkSlacks';
import { weeklyLoad } from '../../src/core/schedule/load';
import { schedulePlan } from '../../src/core/schedule/schedulePlan';
import { messages } from '../../src/messages';

const FOLDER = join(__dirname, '../../templates/plans');
const TEMPLATES = readdirSync(FOLDER);
const FULL = TEMPLATES.filter((id) => id !== 'minimum-viable');
const LANGUAGES = ['fr', 'en'] as const;
const STARTS = ['2026-01-01', '2027-01-01', '2028-01-01'] as const;
const ALL = TEMPLATES.flatMap((id) => LANGUAGES.map((language) => [id, language] as const));

function source(id: string, language: Language): unknown {
  return JSON.parse(readFileSync(join(FOLDER, id, `plan.${language}.json`), 'utf8'));
}

/** A template of a given year, looked at on its first day. */
function read(id: string, language: Language = 'fr', start: string = STARTS[1]): ReadPlan {
  return readPlan(source(id, language), {
    start,
    today: start,
    language,
    stepNames: messages(language).plan.lists['step'] ?? {},
  });
}

const plan = (id: string, language: Language = 'fr', start?: string): Plan => read(id, language, start).plan;

const after = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Every text of a JSON value with its path. */
function texts(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => texts(child, path === '' ? key : `${path}.${key}`));
}

/** A JSON value with every sentence replaced: what must not depend on the language. */
function structure(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return IDS.has(key) ? value : '…';
  if (Array.isArray(value)) return value.map((entry) => structure(entry, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, key === 'calendar' || name !== '' ? structure(child, name) : child]),
  );
}

/** Fields whose texts are ids, dates or links. */
const IDS = new Set(
  ('template currency profile scheduling sheets weekend territory start finish role kind date factor reviewDate force model ' +
    'channel validatedOn axis p updatedOn id method level type parent deadline objective entity family cycle horizon ' +
    'status createdOn testedOn reviewOn action step after format cadence next nature account phasing line state document ' +
    'from to registry direction unit votedOn feedbackOn readOn verdict day block profile')
    .split(' '),
);

test('there are six templates', () => {
  expect(TEMPLATES).toEqual([
    'alimentation-bio',
    'cabinet-b2b',
    'cosmetiques',
    'e-commerce',
    'lancement-produit',
    'minimum-viable',
  ]);
});

describe.each(ALL)('%s in %s', (id, language) => {
  test.each(STARTS)('reads and checks without any issue when it starts on %s', (start) => {
    const { plan, issues, taskPlaces } = read(id, language, start);
    expect([...issues, ...checkPlan(plan, taskPlaces)]).toEqual([]);
    expect([plan.template, plan.language, plan.period.start]).toEqual([id, language, start]);
  });

  test('knows the KPIs of its objectives and actions', () => {
    const { kpis, objectives, actions, kpiValues } = plan(id, language);
    const names = kpis.map(({ name }) => name);
    for (const { kpi } of [...objectives, ...actions, ...kpiValues]) expect(names).toContain(kpi);
  });
});

describe.each(TEMPLATES)('%s', (id) => {
  test('has the same structure, numbers and dates in both languages', () => {
    const [fr, en] = LANGUAGES.map((language) => structure(source(id, language)));
    expect({ ...(en as object), language: '' }).toEqual({ ...(fr as object), language: '' });
  });

  test('leaves no French sentence in the English plan', () => {
    const french = new Map(texts(source(id, 'fr')));
    const same = texts(source(id, 'en')).filter(
      ([path, text]) => french.get(path) === text && text.includes(' ') && !/supplier$|\.after\.|company$|competitor/.test(path),
    );
    // Names, sources that are products, and measures such as 12 m² are the same in every language.
    const people = /approvals|owner|name$|votedBy|approver|participants|label$|competitors|source$/;
    expect(same.filter(([path, text]) => !people.test(path) && !/^\d/.test(text))).toEqual([]);
  });

  test('plans less than the envelope and leaves a small rest', () => {
    const { budget } = plan(id);
    const planned = sum(budget.lines.flatMap(({ months }) => months));
    const rest = budget.envelope.amount - planned;
    expect(rest).toBeGreaterThan(0);
    expect(rest / budget.envelope.amount).toBeLessThanOrEqual(0.05);
  });

  test('pays every action and commits no more than a line holds', () => {
    const { budget, actions, period } = plan(id);
    for (const action of actions) expect(budget.lines.map((line) => line.action)).toContain(action.id);
    expect(budget.costs.length).toBeGreaterThan(0);
    for (const cost of budget.costs) {
      const line = budget.lines.find((each) => each.id === cost.line);
      expect(line).toMatchObject({ supplier: cost.supplier, channel: cost.channel, taxRate: cost.taxRate });
      expect(cost.amount).toBeLessThanOrEqual(sum(line?.months ?? []));
      expect(cost.date >= period.start && cost.date <= period.end).toBe(true);
    }
  });

  test('counts internal time as days by rate, close to the work of the schedule', () => {
    const made = plan(id);
    const line = made.budget.lines.find(({ nature }) => nature === 'internal_time')!;
    const [, days = '', rate = ''] = /(\d+)\sjours à (\d+)\s€/.exec(line.label) ?? [];
    expect(Number(days) * Number(rate)).toBe(sum(line.months));
    const scheduled = sum(weeklyLoad(made, schedulePlan(made)).map((week) => week.days));
    expect(Math.abs(scheduled / Number(days) - 1)).toBeLessThan(0.1);
  });

  test('counts what its budget labels say', () => {
    for (const { label, months } of plan(id, 'en').budget.lines) {
      const counted = /: (?:[^:]*, )?([a-z0-9,]+)[^:,]*? at €([\d.,]+)$/.exec(label);
      if (!counted || / and /.test(label)) continue;
      const count = WORDS[counted[1]!] ?? Number(counted[1]!.replaceAll(',', ''));
      expect([label, count * Number(counted[2]!.replaceAll(',', ''))]).toEqual([label, sum(months)]);
    }
  });

  test.each(STARTS)('can be done from %s: nothing is already late and nobody overloaded', (start) => {
    const made = plan(id, 'fr', start);
    const schedule = schedulePlan(made);
    expect(schedule.tasks.filter(({ daysMissing }) => daysMissing > 0).map(({ id }) => id)).toEqual([]);
    expect(schedule.projectStart >= start).toBe(true);
    expect(schedule.projectFinish <= made.period.end).toBe(true);
    expect(linkSlacks(made, schedule).filter(({ slack }) => slack < 0)).toEqual([]);
    expect(
      weeklyLoad(made, schedule)
        .filter(({ isOverloaded }) => isOverloaded)
        .map(({ person, week, days }) => `${person} ${week} ${days}`),
    ).toEqual([]);
  });

  test('has KPIs on target and KPIs that are not, entered before the day it is looked at', () => {
    const { kpis, kpiValues, today } = plan(id);
    expect(kpiValues.every(({ date }) => date < today)).toBe(true);
    const eve = after(today, -1);
    for (const { name, cadence } of kpis) {
      const last = kpiValues.filter(({ kpi }) => kpi === name).at(-1);
      if (cadence === 'day' && last) expect([name, last.date]).toEqual([name, eve]);
    }
    const reached = kpis.flatMap(({ name, target, direction }) => {
      const last = kpiValues.filter(({ kpi }) => kpi === name).at(-1);
      if (!last || target === null) return [];
      const value = last.value ?? last.numerator! / last.denominator!;
      return [direction === 'higher' ? value >= target : value <= target];
    });
    expect(new Set(reached)).toEqual(new Set([true, false]));
  });
});

const WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  eight: 8,
  twelve: 12,
  twenty: 20,
};

describe.each(FULL)('%s, a whole plan,', (id) => {
  const made = plan(id);

  test('fills every sheet', () => {
    expect(made.sheets).toBeUndefined();
    expect(made.brief).toMatchObject({ goals: { length: 3 }, markets: { length: 3 }, constraints: { length: 3 } });
    expect(Object.values(made.brief.identity).every(Boolean)).toBe(true);
    for (const kind of SWOT_KINDS)
      expect(made.swot.filter((row) => row.kind === kind && row.evidence !== '').length).toBeGreaterThanOrEqual(2);
    expect(made.pestel.map(({ factor }) => factor)).toEqual(PESTEL_FACTORS);
    expect(made.porter.map(({ force }) => force)).toEqual(PORTER_FORCES);
    expect(made.benchmark.length).toBeGreaterThanOrEqual(6);
    expect(made.segments.length).toBeGreaterThanOrEqual(3);
    expect(made.personas.length).toBeGreaterThanOrEqual(2);
    expect(made.mix.rows).toHaveLength(made.mix.size);
    expect(made.objectives.length).toBeGreaterThanOrEqual(3);
    expect(made.approvals).toHaveLength(made.objectives.length * 5);
    expect(made.actions.length).toBeGreaterThanOrEqual(5);
    expect(made.editorial.length).toBeGreaterThanOrEqual(10);
    expect(made.rituals.length).toBeGreaterThanOrEqual(4);
    expect(made.lessons.length).toBeGreaterThanOrEqual(2);
    for (const list of [made.budget.costs, made.budget.transfers, made.budget.versions])
      expect(list.length).toBeGreaterThan(0);
  });

  test('serves every segment, and never says two things to one persona about one P', () => {
    const segmentOf = new Map(made.personas.map(({ name, segment }) => [name, segment]));
    const served = new Set(made.actions.map(({ persona }) => segmentOf.get(persona)));
    expect(made.segments.map(({ name }) => name).filter((name) => !served.has(name))).toEqual([]);
    const audiences = made.actions.map(({ persona, p }) => `${persona} ${p}`);
    expect(new Set(audiences).size).toBe(audiences.length);
    const ps = made.mix.rows.map(({ p }) => p);
    for (const { p } of made.actions) expect(ps).toContain(p);
  });

  test('looks three years ahead strategically, within the year operationally, with one action or child each', () => {
    const { objectives, actions, period } = made;
    for (const { id, level, deadline, parent } of objectives) {
      if (level === 'strategic') expect(deadline).toBe(`${Number(period.start.slice(0, 4)) + 2}-12-31`);
      else expect(deadline! <= period.end && deadline! > period.start).toBe(true);
      expect(level === 'strategic' ? parent : topOf(id)).toBe(level === 'strategic' ? '' : 'O1');
      expect([...actions.map((action) => action.objective), ...objectives.map((each) => each.parent)]).toContain(id);
    }
    function topOf(id: string): string {
      const parent = objectives.find((each) => each.id === id)?.parent ?? '';
      return parent === '' ? id : topOf(parent);
    }
  });

  test('tests every new action within two days, search work excepted', () => {
    for (const { channel, createdOn, testedOn } of made.actions) {
      if (channel === 'organic_search') expect(testedOn).toBeNull();
      else expect(Date.parse(testedOn!) - Date.parse(createdOn)).toBeLessThanOrEqual(2 * 86_400_000);
    }
  });

  test('has one test kept, one that waits, and a second loop after the first', () => {
    expect(made.tests.map(({ verdict, loop }) => `${verdict} ${loop}`)).toEqual(['adjust 1', 'keep 2', 'pending 1']);
    for (const { criterion, threshold, feedback } of made.tests)
      expect([criterion === '', threshold === null, feedback === '']).toEqual([false, false, false]);
  });

  test('holds its one-day sprint with three profiles, and both outputs at six', () => {
    expect(new Set(made.sprint.map(({ profile }) => profile))).toEqual(new Set(SPRINT_PROFILES));
    expect(new Set(made.sprint.map(({ day }) => day)).size).toBe(1);
    const outputs = made.sprint.filter(({ output }) => output !== '');
    expect(outputs.map(({ output }) => output)).toEqual(SPRINT_OUTPUTS);
    expect(outputs.every(({ criterion, block }) => criterion !== '' && block === 'outputs')).toBe(true);
    expect(made.sprint.at(-1)!.finish).toBe('18:00');
  });

  test('differs from each competitor on price, quality, service and innovation', () => {
    const { competitors, differentiation } = made.positioning;
    expect(differentiation.map(({ criterion }) => criterion)).toEqual([
      'Prix',
      'Qualité',
      'Service client',
      'Innovation',
    ]);
    for (const { them } of differentiation) expect(them).toHaveLength(competitors.length);
    expect(new Set(made.benchmark.map(({ competitor }) => competitor))).toEqual(new Set(competitors));
  });

  test('gives every persona a verbatim, a figure and at most three pains and motivations', () => {
    for (const persona of made.personas) {
      expect(persona.pains).toHaveLength(3);
      expect(persona.motivations).toHaveLength(3);
      expect(persona.verbatim).not.toBe('');
      expect(persona.metric).toMatch(/\d/);
    }
  });

  test('spends on the six natures and the three hidden costs', () => {
    const natures = new Set(made.budget.lines.map(({ nature }) => nature));
    expect(NATURES.filter((nature) => !natures.has(nature))).toEqual([]);
    expect(HIDDEN_NATURES.every((nature) => natures.has(nature))).toBe(true);
    expect(made.budget.lines.length).toBeGreaterThanOrEqual(10);
    expect(made.budget.lines.length).toBeLessThanOrEqual(18);
  });

  test('plans on each channel what the split gives to its lever; the rest stays in the pocket', () => {
    const { budget } = made;
    const { lines, issues } = allocate({ envelope: budget.envelope.amount, levers: budget.levers });
    expect(issues).toEqual([]);
    expect(budget.versions[0]!.amounts).toEqual(Object.fromEntries(lines.map(({ id, amount }) => [id, amount])));
    budget.levers.forEach((lever, index) => {
      const planned = sum(
        budget.lines.filter(({ channel }) => channel === lever.channel).flatMap(({ months }) => months),
      );
      const given = lines[index]!.amount;
      if (lever.isPocket) expect(planned).toBeLessThan(given);
      else expect([lever.id, Math.round(planned * 100)]).toEqual([lever.id, Math.round(given * 100)]);
    });
    expect(budget.lines.map(({ channel }) => channel).filter((channel) => !budget.levers.some((lever) => lever.channel === channel))).toEqual([]);
  });
});

test('a product launch is five actions of five steps and a milestone, around the launch month', () => {
  const made = plan('lancement-produit');
  expect(made.launch.date).toBe('2027-09-15');
  expect(made.tasks).toHaveLength(26);
  const airings = made.tasks.filter(({ step }) => step === 'airing').map(({ anchor }) => anchor);
  const month = (months: number, edge: 'first' | 'last') => ({ kind: 'month', months, edge });
  const launch = { kind: 'launch', days: 0 };
  expect(airings).toEqual([
    { start: month(-2, 'first'), finish: month(-2, 'last') },
    { start: month(-1, 'first'), finish: month(-1, 'last') },
    { start: launch, finish: month(1, 'last') },
    { start: launch, finish: month(2, 'last') },
    { start: month(1, 'first'), finish: month(1, 'last') },
  ]);
  expect(made.tasks.at(-1)).toMatchObject({ step: 'milestone', name: 'Lancement', anchor: { start: launch } });
  expect(made.calendar.closings).toEqual([
    { start: '2027-08-09', finish: '2027-08-22', label: 'Fermeture d’été' },
  ]);
});

test('the consultancy splits its envelope 40, 25, 15, 10 and 10 %', () => {
  const { envelope, levers } = plan('cabinet-b2b').budget;
  const { lines } = allocate({ envelope: envelope.amount, levers });
  expect(lines.map(({ amount }) => amount / envelope.amount)).toEqual([0.4, 0.25, 0.15, 0.1, 0.1]);
});

test('the shop ships the four KPI rows of the reference', () => {
  const rows = plan('e-commerce').kpis.map(({ name, cadence, team }) => `${name} ${cadence} ${team}`);
  expect(rows.slice(0, 4)).toEqual([
    'Coût par acquisition day Acquisition',
    'Taux de conversion week CRO',
    'Taux d’ouverture des e-mails week CRM et e-mailing',
    'Taux de clic Instagram day Social Media',
  ]);
});

test('the recap rows of the reference are spread over the templates', () => {
  const targets = (id: string): readonly string[] =>
    plan(id).actions.map(({ kpi, target, horizon }) => `${kpi} ${target} ${horizon}`);
  expect(targets('alimentation-bio')).toContain('Coût par lead 50 monthly');
  expect(targets('cabinet-b2b')).toContain('Visites organiques 7020 quarterly');
  expect(targets('cabinet-b2b')).toContain('Taux de conversion du nurturing 0.08 permanent');
  expect(targets('cabinet-b2b')).toContain('Contacts qualifiés au salon 200 one_off');
});

test('the SMART sentences of the reference are in the templates that they fit', () => {
  const sentences = (id: string): string =>
    plan(id)
      .objectives.map(({ text }) => text.replace(/\s/g, ' '))
      .join('\n');
  expect(sentences('lancement-produit')).toContain('Augmenter le chiffre d’affaires e-commerce de 25 % d’ici décembre');
  expect(sentences('cabinet-b2b')).toContain('Générer 1 000 leads qualifiés au T2');
  expect(sentences('e-commerce')).toContain('Améliorer le taux de conversion site web de 2 à 3,5 % en six mois');
  expect(sentences('alimentation-bio')).toContain('Atteindre 10 000 abonnés newsletter avant l’été');
});

test('the minimum viable plan has one objective, one persona, three actions, a line each and three KPIs', () => {
  const { objectives, personas, actions, budget, kpis, sheets } = plan('minimum-viable');
  expect([objectives, personas, actions, budget.lines, kpis].map(({ length }) => length)).toEqual([1, 1, 3, 3, 3]);
  expect(sheets!.length).toBeLessThan(20);
});

describe('French typography', () => {
  const words = TEMPLATES.flatMap((id) =>
    texts(source(id, 'fr')).filter(([path]) => !/\.(start|finish|date|after\.\d+)$/.test(path)).map(([path, text]) => [`${id} ${path}`, text] as const),
  );

  test.each([
    ['a no-break space before ; ! ? % € »', /[^\u00A0\u202FM](?=[;!?%€»])|[^\u00A0\u202F](?=M€)/],
    ['a no-break space before :', /[^\u00A0\u202F](?=:(?:\s|$))/],
    ['a no-break space after «', /«[^\u00A0\u202F]/],
    ['typographic apostrophes', /'/],
    ['no double space', / {2}/],
    ['French quotation marks', /[“”"]/],
    ['three dots in one sign', /\.\.\./],
    ['no-break spaces inside numbers', /\d \d{3}(?!\d)/],
    ['a comma in decimals', /\d\.\d/],
    ['no English word', / (the|and|of|with|without|is|are|not|shop|week) /i],
  ])('has %s', (_rule, wrong) => {
    expect(words.filter(([, text]) => wrong.test(text))).toEqual([]);
  });
});

describe('English typography', () => {
  const words = TEMPLATES.flatMap((id) => texts(source(id, 'en')).map(([path, text]) => [`${id} ${path}`, text] as const));

  test.each([
    ['typographic apostrophes and quotation marks', /['"«»]/],
    ['no space before punctuation', /\s[:;!?%](?!\S)/],
    ['the currency before the amount', /\d\s?€/],
    ['British spelling', /\b\w{3,}(ization|izing|ized)\b|\b(organi|recogni|optimi|moderni|personali)ze|\bcolor|\bcenter\b/],
    ['no double space', / {2}/],
  ])('has %s', (_rule, wrong) => {
    expect(words.filter(([, text]) => wrong.test(text))).toEqual([]);
  });
});
