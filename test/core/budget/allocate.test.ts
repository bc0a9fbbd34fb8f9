import { allocate, type Allocation } from '../../../src/core/budget/allocate';
import type { Lever } from '../../../src/core/plan/plan';
import { seeded } from '../../helpers/seeded';

const lever = (id: string, more: Partial<Lever> = {}): Lever => ({
  id,
  label: id,
  channel: 'other',
  expectedRoi: 1,
  measuredRoi: null,
  floor: 0,
  cap: 1,
  stable: null,
  isPocket: false,
  ...more,
});
const pocket = (more: Partial<Lever> = {}): Lever =>
  lever('test', { isPocket: true, floor: 0.1, cap: 0.15, ...more });
const amounts = ({ lines }: Allocation): readonly number[] => lines.map(({ amount }) => amount);
const codes = ({ issues }: Allocation): readonly string[] => issues.map(({ code }) => code);
const cents = (amount: number): number => Math.round(amount * 100);

describe('the split of a consultancy, 40/25/15/10/10', () => {
  const shares = [0.4, 0.25, 0.15, 0.1, 0.1];
  const split = (fix: (share: number) => Partial<Lever>, envelope: number): Allocation =>
    allocate({
      envelope,
      levers: shares.map((share, index) => lever(`L${index}`, { ...fix(share), isPocket: index === 4 })),
    });

  it.each([
    ['stable shares', (share: number) => ({ stable: share })],
    ['floors equal to caps', (share: number) => ({ floor: share, cap: share })],
  ])('comes out of %s, with its pocket of 10 %% accepted', (_, fix) => {
    const result = split(fix, 80_000);
    expect(amounts(result)).toEqual([32_000, 20_000, 12_000, 8_000, 8_000]);
    expect(result.issues).toEqual([]);
  });

  it('sums to an envelope with odd cents, and the pocket does not fall below 10 % for it', () => {
    const result = split((share) => ({ stable: share }), 100.05);
    expect(amounts(result)).toEqual([40.02, 25.01, 15.01, 10, 10.01]);
    expect(result.lines.map(({ extraCents }) => extraCents)).toEqual([0, 0, 1, 0, 1]);
    expect(result.issues).toEqual([]);
  });
});

describe('the pocket', () => {
  const withPocket = (share: number): Allocation =>
    allocate({ envelope: 200_000, levers: [lever('a'), pocket({ stable: share, floor: 0, cap: 1 })] });

  it('takes 10 % when nothing asks for more', () => {
    const result = allocate({ envelope: 200_000, levers: [lever('a', { expectedRoi: 9 }), pocket()] });
    expect(result.lines[1]).toEqual({ id: 'test', amount: 20_000, rule: 'pocket', extraCents: 0 });
  });

  it('takes more when the caps of the others leave it', () => {
    const levers = [lever('a', { cap: 0.5 }), lever('b', { cap: 0.37 }), pocket()];
    expect(amounts(allocate({ envelope: 1000, levers }))).toEqual([500, 370, 130]);
  });

  it.each([0.1, 0.12, 0.15])('is accepted at %d', (share) => {
    expect(withPocket(share).issues).toEqual([]);
  });

  it('is too small at 9.99 %, with what to move', () => {
    expect(withPocket(0.0999).issues).toEqual([
      {
        code: 'pocket-below-minimum',
        severity: 'warning',
        params: { amount: 19_980, bound: 0.1, move: 20 },
      },
    ]);
  });

  it('is too large at 15.01 %, with what to move', () => {
    expect(withPocket(0.1501).issues).toEqual([
      {
        code: 'pocket-above-maximum',
        severity: 'warning',
        params: { amount: 30_020, bound: 0.15, move: 20 },
      },
    ]);
  });

  it('is asked for when no lever is one', () => {
    const result = allocate({ envelope: 100, levers: [lever('a')] });
    expect(amounts(result)).toEqual([100]);
    expect(codes(result)).toEqual(['pocket-missing']);
  });
});

describe('the return', () => {
  it('shares what stable levers and the pocket leave', () => {
    const levers = [
      lever('seo', { stable: 0.3, cap: 0.6 }),
      lever('social', { expectedRoi: 3 }),
      lever('search', { expectedRoi: 5 }),
      pocket(),
    ];
    const result = allocate({ envelope: 100_000, levers });
    expect(amounts(result)).toEqual([30_000, 22_500, 37_500, 10_000]);
    expect(result.lines.map(({ rule }) => rule)).toEqual([
      'stable',
      'proportional',
      'proportional',
      'pocket',
    ]);
  });

  it('is held by caps and floors, and the rest is shared again', () => {
    const levers = [
      lever('a', { expectedRoi: 8, cap: 0.4 }),
      lever('b', { expectedRoi: 1, floor: 0.2 }),
      lever('c', { expectedRoi: 2 }),
      lever('d', { expectedRoi: 1 }),
      pocket(),
    ];
    const result = allocate({ envelope: 1000, levers });
    expect(amounts(result)).toEqual([400, 200, 200, 100, 100]);
    expect(result.lines.map(({ rule }) => rule)).toEqual([
      'cap',
      'floor',
      'proportional',
      'proportional',
      'pocket',
    ]);
  });

  it('gives odd cents to the largest remainder, the earlier line first', () => {
    const levers = [lever('a'), lever('b'), lever('c')];
    expect(amounts(allocate({ envelope: 100, levers }))).toEqual([33.34, 33.33, 33.33]);
  });

  it('shares equally and says so when no lever expects any', () => {
    const levers = [lever('a', { expectedRoi: 0 }), lever('b', { expectedRoi: 0 })];
    const result = allocate({ envelope: 9, levers });
    expect(amounts(result)).toEqual([4.5, 4.5]);
    expect(codes(result)).toContain('returns-missing');
  });
});

describe('an envelope that cannot be shared', () => {
  it.each<[string, number, readonly Lever[]]>([
    ['envelope-negative', -1, [lever('a')]],
    ['levers-missing', 100, []],
    ['lever-bounds-crossed', 100, [lever('a', { floor: 0.5, cap: 0.4 })]],
    ['stable-outside-bounds', 100, [lever('a', { stable: 0.5, cap: 0.4 }), lever('b')]],
    ['floors-above-envelope', 100, [lever('a', { floor: 0.6 }), lever('b', { floor: 0.5 })]],
    ['caps-below-envelope', 100, [lever('a', { cap: 0.4 }), lever('b', { cap: 0.5 })]],
  ])('is told as %s, without amounts', (code, envelope, levers) => {
    const result = allocate({ envelope, levers });
    expect(result.lines).toEqual([]);
    expect(result.issues[0]).toMatchObject({ code, severity: 'error' });
  });
});

describe('2,000 plans drawn by a seeded chance', () => {
  const random = seeded(20_270_101);
  const hundredths = (from: number, to: number): number =>
    Math.round((from + (to - from) * random()) * 100) / 100;
  const drawn = Array.from({ length: 2000 }, () => {
    const count = 2 + Math.floor(random() * 7);
    const levers = Array.from({ length: count }, (_, index) => {
      const floor = random() < 0.5 ? 0 : hundredths(0, 0.6 / count);
      const cap = random() < 0.3 ? 1 : Math.min(1, hundredths(floor, floor + 0.5));
      const stable = random() < 0.2 ? hundredths(floor, cap) : null;
      return lever(`L${index}`, {
        floor,
        cap,
        stable: stable === null ? null : Math.min(cap, Math.max(floor, stable)),
        expectedRoi: hundredths(0, 6),
        isPocket: index === count - 1 || random() < 0.1,
      });
    });
    const envelope = Math.round(random() * 30_000_000) / 100;
    return { envelope, levers, result: allocate({ envelope, levers }) };
  });
  const shared = drawn.filter(({ result }) => result.lines.length > 0);
  /** The exact bound in cents, free of binary fractions: shares here have two places. */
  const bound = (envelope: number, share: number): number =>
    (cents(envelope) * Math.round(share * 100)) / 100;

  it('can be shared often enough for this to mean something', () => {
    expect(shared.length).toBeGreaterThan(1000);
    const rules = new Set(shared.flatMap(({ result }) => result.lines.map(({ rule }) => rule)));
    expect([...rules].sort()).toEqual(['cap', 'floor', 'pocket', 'proportional', 'stable']);
  });

  it('sum to the envelope to the cent, or say why not', () => {
    for (const { envelope, result } of drawn) {
      if (result.lines.length === 0) expect(result.issues[0]?.severity).toBe('error');
      else expect(result.lines.reduce((sum, { amount }) => sum + cents(amount), 0)).toBe(cents(envelope));
    }
  });

  it('keep every floor and cap, to the cent', () => {
    for (const { envelope, levers, result } of shared) {
      result.lines.forEach(({ amount }, index) => {
        expect(cents(amount)).toBeGreaterThanOrEqual(Math.floor(bound(envelope, levers[index]!.floor)));
        expect(cents(amount)).toBeLessThanOrEqual(Math.ceil(bound(envelope, levers[index]!.cap)));
      });
    }
  });

  it('stand at the bound they name', () => {
    for (const { envelope, levers, result } of shared) {
      result.lines.forEach(({ amount, rule }, index) => {
        const { floor, cap, stable } = levers[index]!;
        const share = { floor, cap, stable: stable ?? -1, pocket: -1, proportional: -1 }[rule];
        if (rule === 'stable') expect(stable).not.toBeNull();
        if (share >= 0) expect(Math.abs(cents(amount) - bound(envelope, share))).toBeLessThan(1);
      });
    }
  });

  it('are proportional to the return where they say so, and bounds hold what would be more or less', () => {
    for (const { levers, result } of shared) {
      if (result.issues.some(({ code }) => code === 'returns-missing')) continue;
      const lines = result.lines.map((line, index) => ({ ...line, lever: levers[index]! }));
      const outside = lines.filter(({ lever: { isPocket } }) => !isPocket);
      const free = outside.filter(
        ({ rule, lever: { expectedRoi } }) => rule === 'proportional' && expectedRoi > 0,
      );
      const [first] = free;
      if (!first) continue;
      // One cent of rounding on either side, brought to the return.
      const slack = (roi: number): number => 1 + roi / first.lever.expectedRoi;
      for (const {
        amount,
        rule,
        lever: { expectedRoi },
      } of outside) {
        const fair = (cents(first.amount) * expectedRoi) / first.lever.expectedRoi;
        if (rule === 'proportional') expect(Math.abs(cents(amount) - fair)).toBeLessThan(slack(expectedRoi));
        if (rule === 'cap') expect(cents(amount)).toBeLessThan(fair + slack(expectedRoi));
        if (rule === 'floor') expect(cents(amount)).toBeGreaterThan(fair - slack(expectedRoi));
      }
    }
  });

  it('keep the pocket between 10 and 15 %, or warn with the amount to move', () => {
    let warned = 0;
    for (const { envelope, levers, result } of shared) {
      const total = result.lines.reduce(
        (sum, { amount }, index) => sum + (levers[index]!.isPocket ? cents(amount) : 0),
        0,
      );
      const least = Math.round(cents(envelope) * 0.1);
      const most = Math.round(cents(envelope) * 0.15);
      const issue = result.issues.find(({ code }) => code.startsWith('pocket-'));
      if (total >= least && total <= most) expect(issue).toBeUndefined();
      else {
        warned += 1;
        expect(cents(Number(issue?.params['move']))).toBe(total < least ? least - total : total - most);
      }
    }
    expect(warned).toBeGreaterThan(50);
  });
});
