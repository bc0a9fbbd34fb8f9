import { diagnose as readSigns } from '../../core/diagnosis';
import { accepted } from '../cells/outcome';
import { readNumber, readOptionalNumber } from '../cells/readNumber';
import { resultWords } from '../cells/words';
import { writtenNumber, writtenPercent } from '../cells/written';

/**
 * Clicks but few conversions: says whether it is too early to tell, and else where to look (page, offer, targeting, measurement), with the sign and what to do.
 * @customfunction DIAGNOSE
 * @param clicks Clicks of the campaign.
 * @param conversions Conversions of the campaign.
 * @param [bounce_rate] Bounce rate of the landing page: 70%.
 * @param [sessions] Sessions that the web analytics saw from these clicks.
 * @param [started] Carts or forms begun.
 * @param [expected_rate] Conversion rate hoped for; 2% when it is left out.
 */
export function diagnose(
  clicks: unknown[][],
  conversions: unknown[][],
  bounce_rate?: unknown[][],
  sessions?: unknown[][],
  started?: unknown[][],
  expected_rate?: unknown[][],
): unknown[][] {
  const { diagnosis } = accepted(
    readSigns({
      clicks: readNumber('clicks', clicks),
      conversions: readNumber('conversions', conversions),
      bounceRate: readOptionalNumber('bounce_rate', bounce_rate),
      sessions: readOptionalNumber('sessions', sessions),
      started: readOptionalNumber('started', started),
      expectedRate: readOptionalNumber('expected_rate', expected_rate),
    }),
  );
  const words = resultWords().diagnosis;
  if (diagnosis.verdict === 'as-expected') return [[words.asExpected]];
  if (diagnosis.verdict === 'too-early')
    return [
      [
        words.tooEarly({
          chance: writtenPercent(diagnosis.chance),
          clicks: writtenNumber(diagnosis.clicksNeeded),
        }),
      ],
    ];
  return [
    [words.hypothesis, words.evidence, words.remedy],
    ...diagnosis.hypotheses.map(({ hypothesis, sign }) => [
      words.hypotheses[hypothesis],
      words.signs[sign],
      words.remedies[hypothesis],
    ]),
  ];
}
