import type { glossaryTexts as english } from '../../en/plan/pilotGlossary';
import { fr } from '../../typography';

/** Texts of the glossary. */
export const glossaryTexts = {
  columns: ['Terme', 'Ce qu’il veut dire ici', 'Où dans ce classeur'],
  kpis: 'Chaque KPI et sa formule',
  formula: (definition: string, formula: string) => fr`${definition} Formule : ${formula}.`,
  sections: {
    marketing: 'Trois mots à ne pas confondre',
    costs: 'Cinq coûts, cinq chiffres différents',
    returns: 'Attribution et retour',
    objectives: 'Objectifs et KPI',
    schedule: 'Calendrier',
    budget: 'Budget',
    choices: 'Choix faits pour ce classeur',
  },
  terms: {
    strategic_marketing: {
      term: 'Marketing stratégique',
      meaning: fr`Réflexion, anticipation, construction de valeur sur le long terme : analyse, choix des marchés et des objectifs.`,
    },
    marketing_strategy: {
      term: 'Stratégie marketing',
      meaning: fr`Le cap qui en découle : cibles, positionnement, mix et répartition de l’enveloppe.`,
    },
    operations: {
      term: 'Marketing opérationnel',
      meaning: fr`Ce que l’on fait au jour le jour : des actions datées, avec un responsable, un KPI et une ligne de budget. Un an au plus.`,
    },
    cpa: {
      term: 'CPA, coût par acquisition',
      meaning:
        'Dépense média ÷ conversions que la plateforme s’attribue. Chaque plateforme compte les siennes.',
    },
    cost_per_conversion: {
      term: 'Coût par conversion',
      meaning:
        'Dépense média ÷ conversions mesurées sur le site par l’outil d’analyse d’audience, quoi que la plateforme revendique.',
    },
    cpl: { term: 'CPL, coût par lead', meaning: 'Dépense média ÷ leads créés dans le CRM.' },
    cost_per_qualified_lead: {
      term: 'Coût par lead qualifié',
      meaning: 'Dépense média ÷ leads que les ventes ont jugés qualifiés. Toujours supérieur au CPL.',
    },
    cac: {
      term: 'CAC, coût d’acquisition client',
      meaning: fr`Coût complet (toutes les lignes : média, contenus, agence, outils, temps interne, logistique) ÷ nouveaux clients. Le plus élevé des cinq.`,
    },
    attribution: {
      term: 'Attribution',
      meaning: fr`La règle qui dit à quel canal revient un client. Ici : le dernier clic enregistré dans le CRM. Ce que les plateformes revendiquent reste à part et ne s’additionne jamais.`,
    },
    roi: {
      term: 'ROI',
      meaning: fr`(Marge générée − coût) ÷ coût. Calculé sur la marge, jamais sur le chiffre d’affaires ; à 100 %, chaque euro dépensé en a rapporté deux.`,
    },
    roas: {
      term: 'ROAS',
      meaning: fr`Chiffre d’affaires que la plateforme revendique ÷ ce qu’on lui a payé. Du chiffre d’affaires, pas du profit : ce n’est pas un ROI.`,
    },
    expected_return: {
      term: 'Retour attendu',
      meaning: fr`Marge attendue pour un euro dépensé sur un levier ; la répartition de l’enveloppe le suit, entre plancher et plafond.`,
    },
    pocket: {
      term: 'Poche test & learn',
      meaning: fr`Part de l’enveloppe gardée pour les tests, de 10 % à 15 %, bornes comprises. Ces bornes sont dans les paramètres.`,
    },
    specific: {
      term: fr`SMART · S : spécifique`,
      meaning: 'Une seule chose à changer, pour une seule cible, en mots simples.',
    },
    measurable: {
      term: fr`SMART · M : mesurable`,
      meaning: 'Un KPI, son point de départ et son point d’arrivée.',
    },
    achievable: {
      term: fr`SMART · A : atteignable`,
      meaning: fr`Dans les moyens du plan : les personnes, les jours, le budget.`,
    },
    realistic: {
      term: fr`SMART · R : réaliste`,
      meaning: fr`Cohérent avec le point de départ : un bond que personne n’a encore fait doit se justifier.`,
    },
    time_bound: { term: fr`SMART · T : temporel`, meaning: 'Une date, dans la période du plan.' },
    okr: { term: 'OKR', meaning: 'Un objectif ambitieux et les deux à cinq résultats clés qui le prouvent.' },
    north_star: {
      term: 'North Star',
      meaning: fr`Le seul chiffre qui résume la valeur apportée aux clients ; un par plan.`,
    },
    direction: {
      term: 'Sens d’un KPI',
      meaning: fr`Ce qui est mieux : plus haut ou plus bas. Un CPA qui baisse est une bonne nouvelle : il passe au vert.`,
    },
    cadence: {
      term: 'Rythme',
      meaning: fr`Fréquence de saisie d’un KPI : jour, semaine (« hebdo »), mois ou trimestre. Le profil de l’entreprise donne la valeur par défaut.`,
    },
    attainment: {
      term: 'Atteinte',
      meaning: fr`Réel rapporté à la cible, ou cible rapportée au réel quand plus bas vaut mieux : à 100 %, la cible est atteinte.`,
    },
    backward: {
      term: 'Rétroplanning',
      meaning: fr`Des dates calculées en partant du lancement : chaque tâche finit juste à temps pour celles qui l’attendent.`,
    },
    milestone: {
      term: 'Jalon',
      meaning: fr`Une date sans durée : une décision, une livraison, le lancement.`,
    },
    critical_path: {
      term: 'Chemin critique',
      meaning: fr`La chaîne des tâches sans aucune marge : un jour perdu y décale le lancement d’un jour.`,
    },
    total_float: {
      term: 'Marge totale',
      meaning: 'Jours ouvrés dont une tâche peut glisser avant de décaler le lancement.',
    },
    baseline: {
      term: 'Dates de référence',
      meaning: fr`Les dates convenues ; le retard se mesure par rapport à elles.`,
    },
    working_day: {
      term: 'Jour ouvré',
      meaning: 'Ni week-end, ni jour férié, ni fermeture, ni congé du responsable.',
    },
    fs: {
      term: 'FS, fin à début',
      meaning: 'La suivante commence quand la précédente est finie. Le lien habituel.',
    },
    ss: {
      term: 'SS, début à début',
      meaning: fr`Les deux peuvent commencer ensemble ; la suivante, jamais avant la précédente.`,
    },
    ff: { term: 'FF, fin à fin', meaning: 'La suivante ne peut pas finir avant la précédente.' },
    sf: {
      term: 'SF, début à fin',
      meaning: 'La suivante ne peut pas finir avant que la précédente ait commencé. Rare.',
    },
    lag: { term: 'Délai', meaning: fr`Jours ouvrés ajoutés à un lien ; négatif, les tâches se chevauchent.` },
    load: {
      term: 'Charge',
      meaning: 'Jours de travail par semaine, face aux jours que la personne donne au plan.',
    },
    envelope: {
      term: 'Enveloppe',
      meaning: 'Le montant annuel voté par la direction. Un transfert ne la change jamais.',
    },
    planned: { term: 'Prévu', meaning: 'La somme des mois d’une ligne de budget.' },
    committed: { term: 'Engagé', meaning: 'Commandé, pas encore livré.' },
    accrued: { term: 'Provisionné', meaning: 'Livré, pas encore facturé.' },
    actual: { term: 'Réel', meaning: 'Facturé.' },
    remaining: {
      term: 'Reste',
      meaning: 'Prévu, transferts compris, moins l’engagé, le provisionné et le réel.',
    },
    landing: {
      term: 'Atterrissage',
      meaning: 'Ce que la ligne devrait avoir coûté à la fin de la période, à ce rythme.',
    },
    variance: {
      term: 'Écart',
      meaning: fr`Atterrissage moins prévu ; signalé à partir du seuil des paramètres.`,
    },
    hidden_costs: {
      term: 'Coûts cachés',
      meaning: fr`Temps interne, outils de pilotage, logistique : bien réels, souvent oubliés. Ils entrent dans le CAC.`,
    },
    transfer: {
      term: 'Transfert',
      meaning:
        'Un montant qui passe d’une ligne à une autre, avec sa raison et qui l’a approuvé. Le total ne bouge pas.',
    },
    net: {
      term: 'HT, hors taxes',
      meaning: 'Tous les montants de ce classeur, sauf si une colonne dit autre chose.',
    },
    tax: { term: 'TVA', meaning: 'Montant HT × taux de la ligne.' },
    gross: { term: 'TTC, toutes taxes comprises', meaning: fr`Montant HT + TVA : ce que l’on paie.` },
    two_days: {
      term: 'Règle des 48 heures',
      meaning: fr`Le délai pour commencer un test, pas pour le juger. Juger demande un échantillon et une durée minimale ; rien ne s’arrête tout seul.`,
    },
    ten_p: {
      term: 'Les 10 P',
      meaning: fr`La méthode en nomme sept. Du huitième au dixième, c’est à vous de les nommer : ils restent vides d’ici là.`,
    },
    view_720: {
      term: 'Vision 720°',
      meaning: fr`Notre lecture d’un mot que personne ne définit : un second regard, par les clients et par vos équipes. Facultatif.`,
    },
    ave: {
      term: 'AVE',
      meaning: fr`Équivalent publicitaire des retombées presse. Contesté : accepté comme KPI saisi à la main, jamais compté dans un ROI.`,
    },
    freshness: {
      term: 'Récent, pas instantané',
      meaning: fr`Les chiffres viennent d’exports et de saisies : chacun a sa date. Rien ici ne prétend être à la minute.`,
    },
    looker: { term: 'Looker Studio', meaning: 'Le nom actuel de Google Data Studio.' },
    alerts: {
      term: 'Alerte immédiate',
      meaning:
        'Elle apparaît à la modification même qui la cause, dans la ligne et sur la feuille des alertes, avec son responsable.',
    },
  },
} satisfies typeof english;
