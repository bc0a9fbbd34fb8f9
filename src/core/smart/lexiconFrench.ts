import type { Lexicon } from './lexicon';
import { anyStem, anyWord, wordSet } from './wordList';

const RATES = "taux (?:moyen |global |net |brut )?(?:de |d'|du |des )[a-z'-]+(?: [a-z]+)?";
const KPI_NAMES = `
  cac, cpa, cpl, cpc, cpm, ctr, cpql, roas, roi, roce, nps, csat, e-?nps, mrr, arr, ltv, clv, ebitda, bfr, dso, ifop,
  mttr, cfr, dau, mau, wau, mql, sql, wip, trs, otif, ttfv, cltv`;
const KPI_MEASURES = `
  panier moyen, valeur vie, churn, attrition, turnover, turn-over, rotation du personnel, absenteisme, retention,
  cout (?:moyen )?(?:par|d'acquisition|de revient|unitaire|du kilometre), cout d'un [a-z]+,
  delai (?:moyen |maximum |maximal )?(?:de |d'|du |des |entre )[a-z'-]+, delais (?:de |d')[a-z'-]+, temps (?:moyen |total )?(?:de |d'|passe a |pour )[a-z'-]+,
  duree (?:moyenne |totale )?(?:de |d'|du |des )[a-z'-]+, duree moyenne, cycle de vente,
  leads? qualifie, marge (?:brute|nette|operationnelle|commerciale), score (?:de|d') ?[a-z'-]+, score nps, net promoter,
  note (?:moyenne|google|globale), bilan carbone, emission, accident (?:du travail|avec arret), effectif, tresorerie, runway,
  equilibre financier, seuil de rentabilite, chiffre d'affaires (?:annuel|total|global|de l'entreprise|de la societe),
  ratio (?:de |d'|du )[a-z'-]+, part de voix, empreinte carbone, neutralite carbone, zero emission nette, equipe (?:de|a) (?=\\d), non-conformite, uptime, disponibilite`;

const MONEY = `
  vente, chiffre d'affaires, ca, revenu, recette, cout, depense, charge, benefice, profit, rentabilite, marge, commande,
  part de marche, economie, prix, stock, don, achat, impaye, devis, consommation`;
const AUDIENCE = `
  trafic, visite, visiteur, vue, partage, telechargement, reservation, abonnement, inscription, adhesion, conversion,
  retour, candidature, rendez-vous, nombre d[e'], notoriete (?:assistee|spontanee|top of mind), clic, reclamation,
  frequentation, entree, nuitee, couvert, ticket, appel, demande, opportunite, parrainage`;
const PEOPLE = `
  client, cliente, contact, prospect, abonne, abonnee, adherent, membre, utilisateur, participant, fan, follower,
  inscrit, benevole, donateur, lead, usager, acheteur`;

const CONSTRUCTS = `
  notoriete, image, satisfaction, engagement, visibilite, presence, qualite, motivation, performance, efficacite,
  efficience, bien-etre, attractivite, reputation, confiance, fidelite, fidelisation, productivite, creativite, experience,
  communication, dynamique, culture, ambiance, cohesion, collaboration, innovation, digitalisation, strategie,
  organisation, competitivite, rayonnement, proximite, reference, leader, relation, accueil, climat, competence, autonomie,
  anglais, referencement, seo, ergonomie, agilite, securite, positionnement, valeur, service, digital, digitale, commercial,
  commerciale, innovant, innovante, proche, visible, present, presente, capacite, potentiel, credibilite, prescripteur,
  navigation, reactivite, rapidite, fiabilite, simplicite, management, pilotage, dynamisme, impact, developpement, gouvernance,
  accompagnement, encadrement, rapport qualite`;
const MEASURES = `
  taux, nps, csat, e-?nps, score, note, indice, indicateur, barometre, enquete, sondage, questionnaire, assistee, spontanee,
  top of mind, avis, toeic, toefl, points? sur, mesuree?s? par, interaction, like, commentaire, pieces? par, sur 5, sur 10,
  etoile, heure, unite`;

const DELIVERIES = `
  lanc, ouvr, mettre en (?:ligne|service|place|production|(?:oe|\u0153)uvre), mise en (?:ligne|service|place|production|(?:oe|\u0153)uvre), publi, livr,
  obten, obtien, atteind(?=[a-z]* (?:le |la )?(?:classement|label|statut|certification)), certifi, deploy, deploi, signer, sign, cre, migr, finalis, termin, achev, redig, install, passer, valid,
  realis, organis, tradui, refond, refonte, nomm, demenag, automatis, remettr, produi, developp(?=[a-z]* une? ), constru, implement,
  recrut, instaur, concev, elabor, prepar, depos, inaugur, soumett, acquer, achet, transform, restaur, supprim, remettre en, equip, renov, numeris, connect, integr,
  remplac, reussi, lancement, ouverture, creation, arriv, ajout, document, avoir, mettre a jour, mise a jour, ecri, embauch,
  commercialis, diffus, emmenag, form, rempl, amenag, imprim, refactor`;
const DELIVERY_ENDINGS =
  '(?:er|ir|ire|re|dre|tre|oir|r|e|era|ira|ra|erons|irons|eront|iront|ons|ent|ure|ation|ion|age)?';
const ACTIVITIES = `
  campagne, action, communication, contenu, evenement, operation, publicite, pub, post, publication, initiative, demarche,
  strategie, atelier, reunion, projet, mesure, solution, outil, activite, chose, plans? d'actions?, animation, marketing,
  information, partenariat, experience, dispositif, bonne pratique, etude, recherche, veille`;

const FUNCTION_WORDS = `
  le la les l un une des de du d au aux a en dans sur sous par pour avec sans et ou ni ne pas plus moins tres mieux bien
  notre nos votre vos son sa ses leur leurs mon ma mes ce cet cette ces qui que qu dont ou il elle on nous vous ils elles
  je j se s y est sont etre ete avoir ai as ont avons avez fait faire fera soit afin comme ainsi si tout toute tous toutes
  chaque entre vers chez contre lors depuis jusqu jusque ici deja encore aussi meme autre autres tant hors vs versus parmi
  aupres via grace travers lesquels laquelle lequel selon cela ca celui celle ceux c n m t lorsque quand face sein donc car
  chacun chacune quelques plusieurs peu beaucoup trop assez toujours jamais suite cours lieu base egalement notamment baseline
  oeuvre \u0153uvre c\u0153ur`;
const MEASURE_WORDS = `
  nombre total taux niveau volume quantite part objectif objectifs but buts cible cibles resultat resultats minimum maximum
  moyenne moyen environ titre point points cent pourcent rapport compare kpi indicateur valeur montant euros euro ht ttc seuil
  facteur hausse baisse augmentation progression amelioration croissance reduction diminution lancement creation ouverture
  realisation publication gestion utilisation acquisition generation conquete mise passage recrutement actuel actuelle actuels actuelles actuellement`;
const TIME_WORDS = `
  fin debut mi courant avant apres annee annees an ans mois trimestre semestre semaine semaines jour jours exercice periode
  aujourd hui prochain prochaine prochains prochaines date tard precedent precedente dernier derniere derniers dernieres passe
  annuel annuelle annuels annuelles mensuel mensuelle mensuels mensuelles hebdomadaire hebdomadaires quotidien quotidienne
  trimestriel trimestrielle premiers premieres sprint delai delais`;
const FIRM_WORDS = `
  marche marches entreprise societe organisation client clients clientele personnes personne gens jeunes monde interne
  internes externe externes equipe equipes collaborateurs ensemble public publics marque enseigne secteur concurrents
  domaine structure partenaire partenaires segment segments audience audiences unite cible public direction`;
const QUALITY_WORDS = `
  haut fort forte forts fortes nouveau nouvelle nouveaux nouvelles nouvel bon bonne bons bonnes meilleur meilleure meilleurs
  meilleures grand grande grands grandes petit petite davantage important importante ambitieux ambitieuse durable durables
  rentable rentables efficace efficaces solide solides pertinent pertinents pertinente pertinentes qualitatif qualitatifs
  positif positive claire clair clairs claires fluide agreable unique performant performante performants recurrent recurrents
  recurrente incontournable premier premiere numero un fiable fiables simple simples moderne modernes satisfaits satisfait
  satisfaite net nette nets nettes brut brute cumule cumulee cumules cumulees exceptionnel exceptionnelle prefere preferee reconnu reconnue reconnus engageant massivement fidele fideles existant existante existants
  supplementaire supplementaires complementaire complementaires cognitif affectif sain saine`;
/** Adjectives by their endings. */
const QUALITY_FORMS =
  '(?!(?:sporti(?:f|ve)|collecti(?:f|ve)|administrati(?:f|ve)|cooperative|initiative|archive|olive|rive|tarif|motif|dispositif|massif|comptable|cartable|table|cable|cible|jetable|recyclable|renouvelable)s?$)[a-z]{2,}(?:able|ible|if|ive)s?';
const VERB_STEMS = `
  augment, accroi, accroit, amelior, reduir, reduis, reduct, diminu, baiss, atteind, atteign, atteindre, gener, obten, obtien, gagn,
  vend, progress, pass, port, doubl, tripl, quadrupl, multipli, divis, recrut, signer, signon, realis, develop, renforc,
  optimis, fidelis, conquer, conquir, acquer, acquis, attir, dynamis, boost, acceler, elarg, etend, lanc, cre, mettre, met,
  mis, place, organis, publi, redig, form, livr, ouvr, collect, recolt, lever, maintenir, mainten, limit, ramen, abaiss,
  hauss, hisser, decroch, conclu, deven, rest, continu, commenc, demarr, relanc, innov, engag, assur, garanti, permett, aid,
  favoris, encourag, stimul, valoris, moderni, transform, structur, consolid, stabilis, pilot, gerer, travaill, communiqu,
  promouv, vis, depass, franchi, totalis, enregistr, compt, convert, reussi, chang, evolu, croi, crois, croit, faire,
  augmentation, progression, amelioration, croissance, reduction, occup, trouv, maximis, minimis, rend, souhait, voul, veux, veut,
  allons, doit, devons, devra, faut, vais, vont, va, aller, suis, deten, inspir, attein, exist, emerg, incit, sensibilis, inform,
  mobilis, motiv, adopt, utilis, dispos, recev, recuper, propos, offr, convainc, seduir, touch, conserv, gard, detect, evalu,
  adhes, agi, connai, exploit, mesur, suiv, vouloir, pouvoir, pouv, trait, tenir, tien, degag, ecoul, porte, faire`;
const VERB_ENDINGS =
  '(?:e|er|ir|re|tre|oir|ee|es|ees|s|t|ent|ons|ez|ant|is|it|i|ie|ies|ira|era|erons|irons|ation|u|ue|us|issant|issons|ment)?';
const CHANNELS = `
  linkedin, instagram, facebook, tiktok, youtube, google, meta, emailing, e-mailing, newsletter, email, e-mail, sms, seo,
  boutique, magasin, salon, amazon, pinterest, whatsapp, presse, radio, affichage, site`;

const PURPOSE_VERBS = `
  financer|soutenir|securiser|preparer|devenir|respecter|renforcer|garantir|compenser|reduire|absorber|couvrir|liberer|rester|
  proteger|consolider|ameliorer|contribuer|favoriser|diversifier|rentabiliser|amortir|eviter|stabiliser|perenniser|rassurer|
  preserver|anticiper|faire face|se conformer|investir`.replace(/\s+/g, '');

/** Heads that seek a rank or a reputation, that care, or that inquire: without a figure they obtain nothing. */
const AMBITIONS = `
  devenir|redevenir|etre|rester|faire de |s'imposer|se positionner|inciter|encourager|promouvoir|sensibiliser|valoriser|
  favoriser|stimuler|dynamiser|rendre|explorer|identifier|etudier|analyser|reflechir|chercher|poursuivre|continuer|
  contribuer|participer|veiller|travailler|collaborer|lutter|adapter|mobiliser|accompagner|comprendre|apprendre|ecouter`;

/** French; every class is a list of folded words. */
export const FRENCH: Lexicon = {
  selfBounded: anyWord(RATES, KPI_NAMES, KPI_MEASURES),
  indicator: anyWord(MONEY, AUDIENCE, PEOPLE),
  people: new RegExp(`^(?:${anyWord(PEOPLE).source}|${anyWord('prix, stock').source})$`),
  construct: anyWord(CONSTRUCTS),
  measured: anyWord(MEASURES),
  delivery: anyStem(DELIVERIES, DELIVERY_ENDINGS),
  activity: anyWord(ACTIVITIES),
  definite: /\b(?:le|la|l'|notre|nos|les|un|une|cette|ce|mon|ma|son|sa|leur|premier|premiere)\b|'/,
  ambition: new RegExp(
    `^(?:\\W|nous |je |on |voulons |veux |souhaitons )*(?:(?:${AMBITIONS.replace(/\s*\n\s*/g, '')})\\b|(?:positionner|imposer|affirmer|etablir) [^,;.]{3,50} comme\\b)`,
  ),
  action:
    /^(?:je veux |nous (?:voulons|souhaitons|allons) |il faut |objectif ?: )?(?:lanc(?:er|ement)|cre(?:er|ation)|mettre en|mise en|organis(?:er|ation)|publi(?:er|cation)|redig(?:er)|form(?:er|ation)|deploy|envoy|post(?:er)|partag|particip|anim(?:er|ation)|communiqu|realis(?:er)|refond|refonte|install|contact|appel(?:er)|rencontr|prepar|recrut|ouvr(?:ir)|developp(?:er) (?:un|une|des)|tourner|filmer|diffus|concev|elabor|migr|tester|tenir|planifi|programm|sponsoris|distribu|invit|mener|faire (?:de la|un|une|des)|investir|ecrire)\w*/,
  purpose: new RegExp(
    `(?:,? ?\\b(?:afin (?:de|d'|que)|en vue (?:de|d')|dans le but (?:de|d')|de (?:facon|maniere|sorte) (?:a|que)|pour (?:que|permettre a|${PURPOSE_VERBS})))\\b`,
  ),
  leadingPurpose:
    /^(?:afin (?:de |d')|pour (?:financer|soutenir|securiser|preparer|respecter|renforcer|compenser)|dans le but (?:de |d')|en vue (?:de |d'))[^,]{6,}, ?/,
  manner:
    /,? \b(?:grace (?:a|au|aux)|en (?!cours|ligne|moyenne|france|euros?\b)[a-z]{3,}ant\b|au moyen de|par le biais de|a travers|avec l'aide de|en s'[a-z]+ant\b)[^;.]*/,
  circumstance:
    /,? \b(?:alors que|ou nous|qui (?:pesent|envoient|representent|comptent|genere|generent|totalisent)|face a (?:nos |ses |\d)|repartis|note[es]* (?:aujourd'hui|[a-z]\b|par)|sachant que)\b[^,;.]*/,
  empty: wordSet(FUNCTION_WORDS, MEASURE_WORDS, TIME_WORDS, FIRM_WORDS, QUALITY_WORDS),
  quality: new RegExp(`^(?:${QUALITY_WORDS.trim().split(/\s+/).join('|')}|${QUALITY_FORMS})$`),
  hasCompounds: false,
  collective:
    /\b(?:equipes?|cultures?|ambiances?|environnements?|communautes?|reseaux?|ecosystemes?|climats?|vie|collectifs?)\b/,
  segment:
    /\b(?:aupres (?:de|des)|chez|parmi|avec|par|des|de|a|aux) (?:nos |les |ses |leurs )?(?:(?:meilleurs|principaux|gros|plus gros|premiers) (?:\uE000+ |\d+ |[a-z]{3,6} )?|nouveaux |anciens )?(?:clients?|comptes|adherents|membres|donateurs|utilisateurs|abonnes|acheteurs|visiteurs)(?:(?<=(?:meilleurs|principaux|gros|premiers|nouveaux|anciens) (?:\uE000+ |\d+ |[a-z]{3,6} )?[a-z]+)| (?:existants|actuels|inactifs|perdus|dormants|fideles))\b/,
  verb: new RegExp(`^(?:${anyStem(VERB_STEMS, VERB_ENDINGS).source}|[a-z]+ement)$`),
  weakChannel: /\b(?:seo|web ?site|site|web|digital\w*|internet|en ligne|reseaux sociaux)\b/,
  channel: anyWord(CHANNELS),
  endeavour: null,
  lowering: anyStem(
    'redui, reduct, dimin, baiss, abaiss, ramen, limit, coup, descend, raccourc, alleg, divis',
  ),
  raising: anyStem('augment, accroi, hauss, progress, amelior, elev, doubl, tripl'),
  amount: /\b(?:augment|redui|diminu|baiss|doubl|accroi|supprim|elimin)(?:er|re|sant|ant|ons|tre|t)?\b/,
  moving: anyStem(
    'pass, port, faire pass, optimis, accelere, acceler, etend, gagn, grimp, mont, evolu, modifi, convert, ralent, renforc, decal',
  ),
};
