import type { Language } from '../report';

/** The words by which an objective is judged in one language; every one is the beginning or the whole of a folded word. */
export interface Lexicon {
  /** KPIs that bound themselves: naming one is specific. */
  readonly selfBounded: RegExp;
  /** Indicators that need a scope: sales of what, traffic where. */
  readonly generic: RegExp;
  /** Constructs that no unit measures as they stand, unless a score or a survey is named. */
  readonly vague: RegExp;
  /** What makes a construct measurable. */
  readonly measured: RegExp;
  /** Verbs whose end can be seen: a thing is launched, or it is not. */
  readonly delivery: RegExp;
  /** Things whose delivery proves nothing: a campaign, actions, content. */
  readonly activity: RegExp;
  /** Determiners that make a deliverable one that can be ticked off. */
  readonly definite: RegExp;
  /** Verbs of doing with which an action begins. */
  readonly action: RegExp;
  /** A clause that states the higher purpose. */
  readonly purpose: RegExp;
  /** The same, at the head of the sentence. */
  readonly leadingPurpose: RegExp;
  /** Words that bound nothing. */
  readonly empty: RegExp;
  /** Verbs of an outcome, of reduction first. */
  readonly lowering: RegExp;
  readonly raising: RegExp;
}

const FRENCH_EMPTY =
  'le la les l un une des de du d au aux a en dans sur sous par pour avec sans et ou ni ne pas plus moins tres mieux bien notre nos votre vos son sa ses leur leurs mon ma mes ce cet cette ces qui que qu dont ou il elle on nous vous ils elles je j se s y est sont etre ete avoir ai as a ont avons avez fait faire fera soit afin comme ainsi si tout toute tous toutes chaque entre vers chez contre lors depuis jusqu jusque ici deja encore aussi meme autre autres tant globalement nombre total taux niveau volume quantite part objectif objectifs but buts cible cibles resultat resultats minimum maximum moyenne environ moins haut fort forte forts fortes nouveau nouvelle nouveaux nouvelles nouvel bon bonne bons bonnes meilleur meilleure meilleurs meilleures grand grande grands grandes davantage rapidement significativement fortement sensiblement durablement progressivement rapport compare fin debut mi courant avant apres annee annees an ans mois trimestre semestre semaine semaines jour jours exercice periode aujourd hui actuellement prochain prochaine prochains prochaines date tard marche entreprise societe organisation clients client clientele personnes gens jeunes monde interne equipe equipes collaborateurs ensemble souhaite souhaitons voulons veux veut vouloir allons doit devons devra faut viser visons vise titre point points pour cent pourcent parmi aupres via grace travers lesquels laquelle lequel selon hors jusque vs versus precedent precedente dernier derniere an passe vont va vais aller suis';
const FRENCH_VERBS =
  '(?:augment|accroi|accrois|amelior|reduir|reduis|reduct|diminu|baiss|atteind|atteign|gener|obten|obtien|gagn|vend|progress|pass|port|doubl|tripl|quadrupl|multipli|divis|recrut|signer|signon|realis|develop|renforc|optimis|fidelis|conquer|conquir|acquer|acquis|attir|dynamis|boost|accelere|acceler|elarg|etend|lanc|cre|mettre|met|mis|place|organis|publi|redig|form|livr|ouvr|collect|recolt|lever|maintenir|mainten|limit|ramen|abaiss|hauss|hisser|decroch|conclu|deven|rest|continu|commenc|demarr|relanc|innov|engag|assur|garanti|permett|aid|favoris|encourag|stimul|valoris|moderni|transform|structur|consolid|stabilis|pilot|gerer|travaill|communiqu|promouv|vis|depass|franchi|totalis|enregistr|compt|convert|reussi|chang|evolu|croi|crois|croit|faire|augmentation|hausse|baisse|progression|reduction|amelioration|croissance)\\w*';
const ENGLISH_EMPTY =
  'the a an of to in on at by for with without and or nor not no from into over under up down out off as is are be been being was were will would should shall must can could may might do does did have has had having our your their its his her my we you they it i he she this that these those which who whom whose than then so such all any each every more most less least fewer better best good great greater new high higher low lower significantly rapidly substantially overall total number amount level volume rate share goal goals target targets objective objectives result results minimum maximum average about around approximately end start beginning early late mid before after until within during year years month months quarter quarters week weeks day days period fiscal today currently now next coming last date market company business organisation organization firm customers customer clients client people team teams staff internal together want need aim plan hope per cent percent points point young everyone internationally some compared some any comparison versus vs relative level levels same previous thanks through using via across among going soon lot lots possible ever strong stronger big bigger also only just other another additional extra';
const ENGLISH_VERBS =
  '(?:increas|grow|rais|improv|reduc|decreas|lower|cut|achiev|reach|attain|generat|obtain|gain|win|sell|sold|doubl|tripl|quadrupl|multipl|divid|hir|recruit|sign|close|develop|strengthen|optimi|retain|acquir|attract|boost|accelerat|expand|extend|launch|creat|set|put|organi|publish|writ|train|deliver|open|collect|rais|maintain|keep|limit|bring|drop|land|book|becom|remain|stay|continu|begin|innovat|engag|ensur|guarantee|help|support|encourag|stimulat|moderni|transform|structur|consolidat|stabili|manag|work|communicat|promot|exceed|hit|total|record|convert|succeed|chang|evolve|mak|get|give|provid|build|sell|shrink|halv|enhanc|driv|elevat|maximi|minimi|be|do|run|add|increase|reduction|growth|improvement|gains?)(?:e|es|ed|d|s|ing|ting|ning|er|th)?';

const words = (list: string): string => list.split(' ').join('|');

const FRENCH: Lexicon = {
  selfBounded:
    /\b(?:taux (?:de |d'|moyen )|c(?:ac|pa|pl|pc|pm|tr)\b|cpql|roas\b|roi\b|roce\b|nps\b|csat\b|e-?nps\b|mrr\b|arr\b|ltv\b|clv\b|ebitda\b|panier moyen|valeur vie|cout (?:par|d'acquisition|de revient|unitaire|du kilom)|churn|attrition|turnover|rotation du personnel|absenteisme|delai (?:moyen )?(?:de|d')|temps (?:moyen )?(?:de|d')|leads? qualifies?|mql\b|sql\b|marge (?:brute|nette|operationnelle|commerciale)|score (?:de|d')|net promoter|note (?:moyenne|google)|bilan carbone|emissions?|accidents? du travail|duree moyenne|chiffre d'affaires (?:annuel|total|global|de l'entreprise|de la societe)|effectif|tresorerie|equilibre financier|seuil de rentabilite|bfr\b|dso\b)/,
  generic:
    /\b(?:ventes?|chiffres? d'affaires?|ca\b|revenus?|recettes?|trafic|visites?|visiteurs?|couts?|depenses?|charges?|commandes?|parts? de marche|benefices?|profits?|rentabilite|marges?|abonnes?|abonnements?|abonnees?|inscriptions?|inscrits?|followers?|contacts?|leads?|prospects?|clients?|clientes?|fans?|vues?|partages?|telechargements?|notoriete (?:assistee|spontanee)|reservations?|adherents?|adhesions?|dons?|achats?|retours?|impayes?|conversions?|devis|candidatures?|nombre d[e']|consommation|emissions?|prix|stocks?|rendez-vous|participants?|membres?|utilisateurs?)\b/,
  vague:
    /\b(?:notoriete|image|satisfaction|engagement|visibilite|presence|qualite|motivation|performances?|efficacite|efficience|bien-etre|attractivite|reputation|confiance|fidelite|fidelisation|productivite|creativite|experience|communication|dynamique|culture|ambiance|cohesion|collaboration|innovation|digitalisation|strategie|organisation|competitivite|rayonnement|proximite|reference|leader|relation|accueil|climat|competences|autonomie|anglais|referencement|seo|ergonomie|agilite|engagements|securite|positionnement|valeur|service|digital|digitale|commercial|commerciale|innovants?|proches?|visibles?|presents?)\b/,
  measured:
    /\b(?:taux|nps|csat|e-?nps|score|note|notes|indice|indicateur|barometre|enquete|sondage|questionnaire|assistee|spontanee|top of mind|avis|toeic|toefl|points? sur|mesuree?s? par|interactions?|likes?|commentaires?|pieces? par|sur 5|sur 10|etoiles?|heures?|unites?)\b/,
  delivery:
    /\b(?:lanc|ouvr|mettre en (?:ligne|service|place|production|oeuvre)|mise en (?:ligne|service|place|production)|publi|livr|obten|obtien|certifi|deploy|deploi|signer|cre|migr|finalis|termin|achev|redig|install|passer|valid|realis|organis|tradui|refond|refonte|nomm|demenag|automatis|rend|remettr|produi|develop|constru|implement|recrut|instaur|conce|elabor|prepar|depos|inaugur|soumet|acquer|acheter|equip|renov|numeris|connect|integr|remplac|reussi|lancement|ouverture|creation|arriv)(?:er|ir|re|oir|r|e|era|ira|ra|erons|irons|eront|iront|ons|ent|ement|ure|ation|ion)?\b/,
  activity:
    /\b(?:campagnes?|actions?|communications?|contenus?|evenements?|operations?|publicites?|pub|posts?|publications?|initiatives?|demarches?|strategies?|ateliers?|reunions?|projets?|mesures?|solutions?|outils?|activites?|chose|choses|plans? d'actions?|animations?|marketing)\b/,
  definite: /\b(?:le|la|l'|notre|nos|les|un|une|cette|ce|mon|ma|son|sa|leur|premier|premiere)\b|'/,
  action:
    /^(?:je veux |nous (?:voulons|souhaitons|allons) |il faut |objectif ?: )?(?:lanc(?:er|ement)|cre(?:er|ation)|mettre en|mise en|organis(?:er|ation)|publi(?:er|cation)|redig(?:er)|form(?:er|ation)|deploy|envoy|post(?:er)|partag|particip|anim(?:er|ation)|communiqu|realis(?:er)|refond|refonte|install|contact|appel(?:er)|rencontr|prepar|recrut|ouvr(?:ir)|developp(?:er) (?:un|une|des)|tourner|filmer|diffus|concev|elabor|migr|tester|tenir|planifi|programm|sponsoris|distribu|invit|mener|faire (?:de la|un|une|des)|investir|ecrire)\w*/,
  purpose:
    /(?:,? ?\b(?:afin (?:de|d'|que)|en vue (?:de|d')|dans le but (?:de|d')|de (?:facon|maniere|sorte) (?:a|que)|pour (?:que|financer|soutenir|securiser|preparer|devenir|permettre|respecter|renforcer|garantir|compenser|reduire|accompagner|absorber|couvrir|assurer|liberer|rester|proteger|consolider|ameliorer|augmenter|contribuer|favoriser|faciliter|limiter|fideliser|conquerir|repondre|diversifier|rentabiliser|amortir|servir|aider|eviter|maintenir|stabiliser|faire face)))\b/,
  leadingPurpose:
    /^(?:afin (?:de |d')|pour (?:financer|soutenir|securiser|preparer|respecter|renforcer|compenser|accompagner)|dans le but (?:de |d')|en vue (?:de |d'))[^,]{6,}, ?/,
  empty: new RegExp(`^(?:${words(FRENCH_EMPTY)}|${FRENCH_VERBS}|[a-z]+ement)$`),
  lowering: /\b(?:redui|reduct|dimin|baiss|abaiss|ramen|limit|coup|descend|raccourc|allege)\w*/,
  raising: /\b(?:augment|accroi|accroi[st]|hauss|progress|developp|amelior|elev)\w*/,
};

const ENGLISH: Lexicon = {
  selfBounded:
    /\b(?:[a-z-]+ rates?\b|rate of|cost per|cost of acquisition|acquisition cost|cac|cpa|cpl|cpc|cpm|ctr|roas|roi|nps|csat|enps|mrr|arr|ltv|clv|ebitda|churn|attrition|turnover|absenteeism|average (?:order|basket|deal|handle|handling|response|delivery|resolution|selling|cart)|lead time|(?:delivery|response|resolution|cycle|load|waiting|wait|handling|processing|onboarding) times?|time to|time-to|qualified leads?|mqls?|sqls?|(?:gross|net|operating|profit) margin|net promoter|score|emissions|carbon footprint|workplace accidents?|employee retention|customer retention|(?:firm|company)-?wide|annual recurring revenue|(?:annual|yearly|total|company|firm) revenue|headcount|break-?even|pounds|weight|marathon|credit score|days sales)\b/,
  generic:
    /\b(?:sales|revenues?|income|turnover|traffic|visits?|visitors?|costs?|expenses?|spend|spending|orders?|market share|profits?|profitability|margins?|subscribers?|subscriptions?|sign-?ups?|registrations?|followers?|contacts?|leads?|prospects?|customers?|clients?|fans?|views?|shares?|downloads?|aided awareness|unaided awareness|prompted awareness|bookings?|members?|memberships?|donations?|returns?|purchases?|conversions?|quotes?|applications?|number of|consumption|prices?|stock|inventory|meetings?|users?|participants?|attendees?|invoices?|referrals?|page ?views|overtime)\b/,
  vague:
    /\b(?:awareness|image|satisfaction|engagement|visibility|presence|quality|motivation|performance|efficiency|effectiveness|well-?being|attractiveness|reputation|trust|loyalty|productivity|creativity|experience|communications?|culture|morale|cohesion|collaboration|innovation|innovative|strategy|leader|relationships?|skills?|service|seo|branding|brand recognition|teamwork|competitiveness|digital|happiness|happier|speaking|leadership|knowledge|understanding|expertise|credibility|website|site|health)\b/,
  measured:
    /\b(?:rates?|nps|csat|enps|score|scores|rating|index|survey|questionnaire|aided|unaided|prompted|unprompted|top-of-mind|reviews?|measured by|interactions?|likes?|comments?|units? per|out of (?:5|10)|stars?|as measured|hours?|per hour|level agreement)\b/,
  delivery:
    /\b(?:launch|open|go live|publish|deliver|obtain|certif|deploy|sign|creat|migrat|finali[sz]|complet|finish|writ|install|pass|validat|organi[sz]|host|translat|redesign|appoint|mov|automat|submit|produc|develop|build|built|implement|hir|set up|establish|design|prepar|inaugurat|acquir|buy|equip|renovat|digiti[sz]|connect|integrat|replac|earn|get certified|ship|roll out|rollout|draft|run|release|achiev|attain|introduc|secur|conduct)(?:e|es|ed|d|y|ing|ting|ning|ion|ate|s)?\b/,
  activity:
    /\b(?:campaigns?|actions?|communications?|content|events?|operations?|ads?|advertising|posts?|initiatives?|strategy|strategies|workshops?|meetings?|projects?|measures?|solutions?|tools?|activities|things?|marketing|seo|plans?|culture|team)\b/,
  definite: /\b(?:the|our|all|an?|this|my|its|their|version|every|certification|iso)\b/,
  action:
    /^(?:i want to |we (?:want|need|plan) to |we will |i will |goal: )?(?:launch|creat|set up|organi[sz]|publish|writ|train|deploy|send|post|share|participat|host|communicat|conduct|redesign|install|contact|call|meet|prepar|open|develop an? |film|produc|design|migrat|test|hold|plan|schedul|sponsor|distribut|invite|run|invest|attend|implement|roll out|introduc|build an? )\w*/,
  purpose:
    /(?:,? ?\b(?:in order (?:to|that)|so that|so as to|so we can|with the aim of|to (?:support|fund|finance|free up|enable|allow|prepare|offset|protect|secure|strengthen|sustain|help|ensure|become|comply|meet our|cover|diversify|reinforce|contribute|make room|stay|pay for)|which will (?:help|allow|enable|support)|thereby|because))\b/,
  leadingPurpose:
    /^(?:in order to|so as to|to (?:support|fund|finance|enable|allow|prepare|offset|protect|secure|strengthen|sustain|become|comply|meet our|free up)) [^,]{6,}, ?/,
  empty: new RegExp(`^(?:${words(ENGLISH_EMPTY)}|${ENGLISH_VERBS}|[a-z]{3,}ly)$`),
  lowering: /\b(?:reduc|decreas|lower|cut|shrink|drop|shorten|minimi|limit|bring down)\w*/,
  raising: /\b(?:increas|grow|rais|improv|boost|enhanc|expand)\w*/,
};

export const LEXICONS: Readonly<Record<Language, Lexicon>> = { fr: FRENCH, en: ENGLISH };
