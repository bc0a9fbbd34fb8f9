import {
  draftOf,
  EMPTY_PERSONA,
  formOf,
  PERSONA_STEPS,
  personaProblems,
  type PersonaForm,
} from '../../../src/taskpane/views/persona/personaForm';
import { readVerbatimSource, writeVerbatimSource } from '../../../src/taskpane/views/persona/verbatimSource';
import { withPersona } from '../../../src/core/plan/change/withPersona';
import { TEMPLATES, templatePlan } from '../../helpers/templates';

const TODAY = '2026-11-27';

const LENA: PersonaForm = {
  ...EMPTY_PERSONA,
  segment: 'Cyclistes du quotidien',
  metric: '63 % des révisions sont déposées avant 9 h',
  verbatim: 'Si je ne l’ai pas ce soir, je prends la voiture demain.',
  source: 'Avis client',
  heardOn: '2026-11-12',
  pains: ['Vélo immobilisé une semaine', ' ', ''],
  motivations: ['Rouler sans souci', '', ''],
  name: 'Léna',
  age: '36',
  channel: 'paid_search',
  validatedBy: 'Loïc',
  validatedOn: '2026-11-26',
};

const problems = (form: Partial<PersonaForm>, taken: readonly string[] = [], isNew = true) =>
  personaProblems({ ...LENA, ...form }, { today: TODAY, taken, isNew }).map(({ code, isBlocking }) =>
    isBlocking ? code : `(${code})`,
  );

describe('a persona that is being typed', () => {
  it('has six screens that take fifteen minutes', () => {
    expect(PERSONA_STEPS.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(15);
    expect(PERSONA_STEPS).toHaveLength(6);
  });

  it('has nothing missing when every screen is filled in', () => {
    expect(problems({})).toEqual([]);
  });

  it('cannot be written without verbatim, source, date, first name, age and channel', () => {
    const missing = personaProblems(EMPTY_PERSONA, { today: TODAY, taken: [], isNew: true });
    expect(missing.filter(({ isBlocking }) => isBlocking).map(({ code }) => code)).toEqual([
      'verbatim-missing',
      'source-missing',
      'heard-on-missing',
      'name-missing',
      'age-missing',
      'channel-missing',
    ]);
    expect(draftOf(EMPTY_PERSONA, 'fr')).toBeNull();
  });

  it.each([
    ['a verbatim of the day after', { heardOn: '2026-11-28' }, 'heard-on-to-come'],
    ['a verbatim of half a year and a day', { heardOn: '2026-05-27' }, '(heard-long-ago)'],
    ['no customer figure', { metric: ' ' }, '(metric-missing)'],
    ['a family name', { name: 'Léna Martin' }, '(name-looks-real)'],
    ['an address', { name: 'lena@exemple.fr' }, '(name-looks-real)'],
    ['an age of zero', { age: '0' }, 'age-wrong'],
    ['an age in words', { age: 'trente' }, 'age-wrong'],
    ['an age of half a year', { age: '36,5' }, 'age-wrong'],
    ['a colleague without a day', { validatedOn: '' }, '(validated-on-missing)'],
    ['a day without a colleague', { validatedBy: '' }, '(validated-by-missing)'],
    ['a validation to come', { validatedOn: '2026-12-01' }, 'validated-on-to-come'],
    ['no validation', { validatedBy: '', validatedOn: '' }, '(not-validated)'],
  ])('says what is odd about %s', (_case, form, code) => {
    expect(problems(form)).toEqual([code]);
  });

  it('accepts a verbatim of exactly half a year, a double first name and an age of 120', () => {
    expect(problems({ heardOn: '2026-05-28', name: 'Anne-Laure', age: ' 120 ' })).toEqual([]);
  });

  it('does not take the name of another persona, whatever its case', () => {
    expect(problems({}, ['LÉNA'])).toEqual(['name-taken']);
  });

  it('only remarks on a missing day of a persona that is there already', () => {
    expect(problems({ heardOn: '' }, [], false)).toEqual(['(heard-on-missing)']);
  });
});

describe('the source of a verbatim', () => {
  it.each([
    ['fr', 'Avis client, 12/11/2026'],
    ['en', 'Avis client, 12 Nov 2026'],
  ] as const)('is written with its day in %s and read back', (language, text) => {
    const source = { source: 'Avis client', heardOn: '2026-11-12' };
    expect(writeVerbatimSource(source, language)).toBe(text);
    expect(readVerbatimSource(text, language)).toEqual(source);
  });

  it.each(['Avis client, novembre', 'Salon de Lyon, 2026', 'Entretien, 31/02/2026', ', 12/11/2026x', ''])(
    'keeps “%s” whole, as it names no day',
    (text) => {
      expect(readVerbatimSource(text, 'fr')).toEqual({ source: text, heardOn: '' });
    },
  );

  it('reads every month of both languages back', () => {
    for (const language of ['fr', 'en'] as const)
      for (let month = 1; month <= 12; month += 1) {
        const source = { source: 'A, b', heardOn: `2026-${String(month).padStart(2, '0')}-03` };
        expect(readVerbatimSource(writeVerbatimSource(source, language), language)).toEqual(source);
      }
  });
});

describe('a persona of the plan', () => {
  it.each(TEMPLATES)('of %s goes through the form unchanged', (id) => {
    for (const language of ['fr', 'en'] as const) {
      const plan = templatePlan(id, language);
      for (const persona of plan.personas) {
        const draft = draftOf(formOf(persona, language), language);
        expect(withPersona(plan, draft!, persona.name).plan).toEqual(plan);
      }
    }
  });
});
