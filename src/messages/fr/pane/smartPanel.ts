import type { SmartPanelText } from '../../en/pane/smartPanel';
import { formatNumber } from '../../format';
import { fr } from '../../typography';

/** La vérification d’un objectif pendant la saisie. */
export const smartPanelText: SmartPanelText = {
  title: fr`SMART ?`,
  empty: fr`Écrivez une phrase : chaque critère est vérifié au fil de la saisie.`,
  summary: (met) =>
    met === 5
      ? 'Les cinq critères sont remplis.'
      : met < 2
        ? `${formatNumber('fr', met)} critère sur 5 est rempli.`
        : `${formatNumber('fr', met)} critères sur 5 sont remplis.`,
  proposed: fr`La phrase pourrait devenir :`,
  blanks: 'Complétez ce qui est entre crochets.',
  take: 'Prendre cette phrase',
  tooLong: (limit) =>
    fr`Un objectif tient en une phrase : seuls les ${formatNumber('fr', limit)} premiers caractères sont vérifiés.`,
};
