import type { smart as english } from '../en/smart';
import { fr } from '../typography';

/** Ce que dit le vérificateur d’objectifs. */
export const smart = {
  letters: {
    S: 'Spécifique',
    M: 'Mesurable',
    A: 'Atteignable',
    R: 'Réaliste',
    T: 'Temporel',
  },
  verdicts: { met: 'rempli', missing: 'manquant', undecidable: 'le texte ne permet pas de le dire' },
  reasons: {
    'outcome-bounded': ({ found }) => fr`Le résultat est nommé et délimité : ${found}.`,
    'deliverable-bounded': ({ found }) => fr`Ce qui sera livré est nommé et délimité : ${found}.`,
    'kpi-bounds-itself': ({ found }) =>
      fr`« ${found} » est un indicateur qui n’a pas besoin d’autre délimitation.`,
    'no-scope': ({ found }) =>
      fr`« ${found} » est chiffré, mais rien ne dit pour quel produit, quel segment ou quel lieu.`,
    'direction-only': () => 'Le texte donne une direction ou un thème, pas un résultat délimité.',
    'target-read': ({ found }) => fr`La cible se lit : ${found}.`,
    'deliverable-read': ({ found }) =>
      fr`Une fois le travail fini, chacun peut constater s’il est fait (« ${found} »).`,
    'construct-undefined': ({ found }) =>
      fr`Il y a un chiffre, mais « ${found} » ne se mesure dans aucune unité nommée.`,
    'no-target': () => 'Ni valeur cible, ni livrable que l’on puisse cocher.',
    'baseline-and-target': ({ baseline, target }) =>
      fr`Le point de départ (${baseline}) et la cible (${target}) sont connus. Que le pas soit à votre portée reste à votre jugement.`,
    'baseline-unknown': () =>
      fr`Le point de départ n’est pas connu : on ne peut pas juger du pas à franchir.`,
    'target-unknown': () => 'Ni le point de départ ni la cible ne sont connus.',
    impossible: ({ found }) => fr`Ce qui est écrit ne peut pas arriver : ${found}.`,
    'purpose-stated': ({ found }) => fr`Le texte dit à quoi sert l’objectif : ${found}.`,
    'purpose-unknown': () => 'Le texte ne dit pas à quoi sert l’objectif.',
    'date-read': ({ found, date }) => fr`« ${found} » finit le ${date}.`,
    'date-relative': ({ found }) =>
      fr`« ${found} » finit un jour qui dépend de la date d’écriture : donnez la date du jour.`,
    'date-given': ({ date }) => fr`L’échéance donnée à côté du texte est le ${date}.`,
    'frequency-only': ({ found }) =>
      fr`« ${found} » est une cadence : elle dit combien de fois, pas jusqu’à quand.`,
    'comparison-only': ({ found }) => fr`« ${found} » sert de comparaison, ce n’est pas une échéance.`,
    'date-unknown': ({ found }) => fr`« ${found} » n’a pas de jour dans le calendrier.`,
    'no-date': () => 'Ni échéance, ni période.',
  },
  advice: {
    'name-scope': fr`Dites où il s’applique : produit, segment, canal, lieu ou équipe.`,
    'name-outcome': 'Nommez le résultat voulu, par exemple les ventes d’un produit, un taux ou un livrable.',
    'give-target': 'Donnez une valeur cible, ou un livrable qui est là ou non.',
    'define-construct': 'Nommez la mesure, par exemple un score, un taux ou une enquête.',
    'give-baseline': fr`Ajoutez où vous en êtes aujourd’hui : « de … à … ».`,
    'give-baseline-and-target': fr`Ajoutez où vous en êtes aujourd’hui et où vous voulez arriver : « de … à … ».`,
    'correct-target': 'Vérifiez les chiffres et le sens.',
    'state-purpose': fr`Ajoutez à quoi il sert : « afin de … ».`,
    'give-date': fr`Ajoutez une échéance, par exemple « d’ici le 30 juin ».`,
    'give-end-of-cadence': fr`Dites jusqu’à quand tenir ce rythme, par exemple « jusqu’au 30 juin ».`,
  },
  proposal: ({ outcome, isLowering, isChange, isCadence, deadline, purpose, additions }) => {
    const { scope, measure, baseline, target, deadline: date, purpose: aim } = additions;
    const subject = outcome ?? `${isLowering ? 'Réduire' : 'Augmenter'} [indicateur]`;
    const start = baseline ?? '[valeur de départ]';
    const way = fr`de ${start} à ${target ?? '[cible]'}`;
    const figures =
      baseline === undefined
        ? ''
        : target === undefined
          ? fr` (actuellement ${start})`
          : isChange
            ? fr` (${way})`
            : fr` ${way}`;
    const bounds = scope === undefined ? '' : fr` pour ${scope ?? '[produit, segment ou lieu]'}`;
    const gauge = measure === undefined ? '' : fr`, d’après ${measure ?? '[score, taux ou enquête]'},`;
    const end =
      date === undefined
        ? ''
        : isCadence
          ? fr` jusqu’au ${date ?? '[date]'}`
          : fr` d’ici le ${date ?? '[date]'}`;
    const why = purpose ?? (aim === undefined ? null : fr`afin de ${aim ?? '[finalité]'}`);
    return `${subject}${gauge}${figures}${bounds}${deadline === null ? '' : ` ${deadline}`}${end}${why === null ? '' : `, ${why}`}`;
  },
  action: fr`Ceci est une action plutôt qu’un objectif : dites quel résultat elle doit apporter.`,
  actionMark: 'une action, pas un objectif',
  line: (mark, letter, reason) => fr`${mark} ${letter} : ${reason}`,
  toAdd: (advice) => `→ ${advice}`,
  cli: {
    missingText: fr`Quelle phrase faut-il vérifier ? Exemple : jalon smart "Vendre 2 000 lampes d’ici le 31 décembre"`,
    oneText: (second) =>
      fr`jalon smart prend une seule phrase, et « ${second} » en est une deuxième. Mettez la phrase entre guillemets, ou les phrases dans un fichier : --file FICHIER.`,
    textOrFile: (option) => `Donnez une phrase ou ${option}, pas les deux.`,
    fileUnreadable: (path, code) =>
      fr`Le fichier ${path} n’est pas lisible (${code}). Vérifiez le chemin et vos droits.`,
    onlySmart: (option) => `${option} va avec jalon smart.`,
  },
} satisfies typeof english;
