const QUALIFIED =
  /(marketing qualified|sales qualified|\bmql\b|\bsql\b|qualifi(ed|é)|opportunit|customer|client|evangelist|ambassadeur|converted|converti)/i;
const UNQUALIFIED =
  /(unqualified|not qualified|disqualified|non qualifié|disqualifié|à qualifier|to qualify)/i;

/** Whether a lead counts as qualified: its stage or status says so and neither says the contrary. */
export function isQualified(stage: string | null, status: string | null): boolean {
  const words = `${stage ?? ''} | ${status ?? ''}`;
  return QUALIFIED.test(words) && !UNQUALIFIED.test(words);
}

/** `won`, `lost` or `open`, from the status the CRM writes or else from the name of the stage. */
export function dealStatus(status: string | null, stage: string | null): 'won' | 'lost' | 'open' {
  for (const words of [status, stage]) {
    if (!words) continue;
    if (
      /(\bwon\b|closedwon|gagn|conclu)/i.test(words) ||
      (words === status && /^(true|oui|yes)$/i.test(words))
    )
      return 'won';
    if (/(\blost\b|closedlost|perdu)/i.test(words)) return 'lost';
  }
  return 'open';
}
