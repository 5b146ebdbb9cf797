import { formatRate } from '@cagette/sdk/contract/format';
import { importedPointsFr } from './imported-points.fr.ts';
import type { FaultParams, ImportMessages } from './imports.messages.ts';

const expected = (params: FaultParams) => (params['expected'] === undefined ? '' : ` On attend par exemple : ${params['expected']}.`);
const among = (params: FaultParams) => (params['expected'] === undefined ? '' : ` On attend : ${params['expected']}.`);
const assumed = (params: FaultParams) =>
  params['assumedBp'] === undefined ? '' : ` Le taux retenu est ${formatRate(Number(params['assumedBp']), 'fr')}.`;
/** «42,7»: a point is no decimal sign in French. */
const comma = (value: string | number | undefined) => String(value).replace('.', ',');

export const importsFr: ImportMessages = {
  words: {
    otherCategory: 'Autres produits',
    onePiece: 'la pièce',
    pieces: (count) => `lot de ${count}`,
    loose: (step) => `vrac par ${step}`,
    about: (weight) => `la pièce, environ ${weight}`,
    locale: 'fr',
  },
  faults: {
    'file.unreadable': (params) =>
      params['reason'] === 'json'
        ? 'ce fichier commence comme du GeoJSON mais ne se lit pas jusqu’au bout.'
        : params['reason'] === 'quote'
          ? 'à partir d’ici le fichier ne se lit plus : un guillemet reste ouvert.'
          : 'ce fichier ne se lit pas. Enregistrez le tableau au format CSV ou XLSX.',
    'file.empty': () => 'le fichier ne contient aucune ligne.',
    'file.tooLarge': (params) =>
      params['maxLines'] === undefined
        ? 'le fichier est trop gros une fois déplié.'
        : `le fichier est trop long : ${params['maxLines']} lignes au plus.`,
    'file.moreFaults': (params) => `et ${params['more']} autres remarques, qui ne sont pas listées.`,
    'header.unknown': () => 'cette colonne n’est pas connue, elle est laissée de côté.',
    'header.missing': (params) => `il manque la colonne « ${params['expected']} ».`,
    'header.pictures': (params) =>
      `${params['count']} images sont données par leur adresse ; elles ne sont pas téléchargées. Mettez les fichiers dans un dossier, nommés d’après la référence (PB-TOM-01.jpg), puis : cagette photo import.`,
    'row.tooManyCells': (params) =>
      `la ligne a ${params['cells']} cases pour ${params['expected']} colonnes ; un séparateur est peut-être de trop.`,
    'value.missing': (params) => `il manque une valeur.${expected(params)}${assumed(params)}`,
    'value.notMoney': (params) => `ce n’est pas un prix.${expected(params)}`,
    'value.negative': () => 'une valeur négative n’a pas de sens ici.',
    'value.notVatRate': (params) => `ce n’est pas un taux de TVA en vigueur.${among(params)}${assumed(params)}`,
    'value.notUnit': (params) => `cette unité n’est pas connue.${among(params)}`,
    'value.unitMismatch': (params) => `l’unité ne va pas avec le reste de la ligne.${among(params)}`,
    'value.notQuantity': (params) => `ce n’est pas une quantité.${expected(params)}`,
    'value.notStock': (params) => `ce n’est pas un stock.${expected(params)}`,
    'value.notAllergen': (params) =>
      `« ${params['allergen']} » n’est pas un des 14 allergènes à déclarer.${params['suggestion'] === undefined ? '' : ` Peut-être « ${params['suggestion']} ».`}${among(params)}`,
    'value.notSale': (params) => `cette façon de vendre n’est pas connue.${among(params)}`,
    'value.notAlcohol': (params) => `ce n’est pas un degré d’alcool.${expected(params)}`,
    'value.notBoolean': (params) => `on attend oui ou non.${among(params)}`,
    'value.tooLong': (params) => `le texte a ${params['length']} caractères, ${params['max']} au plus.`,
    'value.controlCharacter': () => 'le texte contient un caractère invisible qui ne peut pas être gardé.',
    'value.formula': () => 'ce nom ressemble à une formule ; il est gardé tel quel, comme du texte.',
    'value.markup': () => 'ce texte ressemble à du code de page web ; il est gardé tel quel, comme du texte.',
    'value.duplicateReference': (params) => `déjà utilisée à la ligne ${params['firstLine']}.`,
    'value.unknownProducer': (params) => `ce catalogue est celui de « ${params['expected']} » seulement.`,
    'offer.withoutProduct': () => 'ce conditionnement n’est précédé d’aucun produit.',
    'value.notDegrees': (params) => `ce ne sont pas des degrés.${expected(params)}`,
    'value.notWeekday': (params) => `ce n’est pas un jour de la semaine.${expected(params)}`,
    'value.notTime': (params) => `ce n’est pas une heure.${expected(params)}`,
    'value.endBeforeStart': (params) => `la fin doit venir après le début, ${params['start']}.`,
    'value.unknownKind': () => 'ce type de lieu n’est pas connu ; il devient « autre ».',
    'place.swapped': (params) =>
      `latitude et longitude étaient inversées ; elles sont remises en ordre : ${comma(params['latitude'])} et ${comma(params['longitude'])}.`,
    'place.nullIsland': () => 'zéro et zéro, c’est au milieu de l’océan ; laissez les cases vides si les coordonnées ne sont pas connues.',
    'place.outsideWorld': () => 'ces coordonnées ne sont nulle part : la latitude va de -90 à 90, la longitude de -180 à 180.',
    'place.farFromCommune': (params) => `ces coordonnées sont à ${params['kilometres']} km de sa commune, ${params['commune']}.`,
    'place.approximate': (params) =>
      `sans coordonnées, le lieu est placé au centre de sa commune, ${params['commune']}, et marqué comme approximatif.`,
    'place.unknownCommune': () => 'sans coordonnées ni commune connue, le lieu est dans la liste mais pas sur la carte.',
    'place.postcodeMismatch': (params) => `ce n’est pas un code postal de la commune, ${params['commune']} : ${params['expected']}.`,
    'place.namesMade': (params) =>
      params['count'] === 1
        ? `un lieu n’a pas de nom ; il reçoit celui-ci, « ${params['example']} ».`
        : `${params['count']} lieux n’ont pas de nom ; ils en reçoivent un, comme « ${params['example']} ».`,
    'place.withoutAddress': (params) =>
      params['count'] === 1
        ? 'un lieu n’a pas d’adresse dans ce fichier.'
        : `${params['count']} lieux n’ont pas d’adresse dans ce fichier.`,
    'place.kindsUnknown': (params) =>
      params['count'] === 1
        ? `un lieu est d’un type qui n’est pas connu, « ${params['example']} » ; il devient « autre ».`
        : `${params['count']} lieux sont d’un type qui n’est pas connu, comme « ${params['example']} » ; ils deviennent « autre ».`,
    'feature.invalid': () => 'ce n’est pas un objet « Feature » de GeoJSON.',
    'feature.notPoint': () => 'un point de retrait est un point, avec une longitude et une latitude.',
  },
  points: importedPointsFr,
  where: (line, column, value) =>
    [`ligne ${line}`, column === null ? '' : `colonne « ${column} »`, value === null || value === '' ? '' : `« ${value} »`]
      .filter((part) => part !== '')
      .join(', '),
  fault: (where, what, warning) => (warning === null ? `${where} : ${what}` : `${where} (${warning}) : ${what}`),
  warning: 'à vérifier',
  wholeFile: 'fichier',
  changeKinds: { create: 'nouveau', change: 'modifié', withdraw: 'retiré', restore: 'remis en vente' },
  fields: {
    productName: 'produit',
    offerName: 'conditionnement',
    category: 'catégorie',
    description: 'description',
    labels: 'labels',
    origin: 'origine',
    ingredients: 'ingrédients',
    allergens: 'allergènes',
    storage: 'conservation',
    alcoholBp: 'alcool',
    reference: 'référence',
    sale: 'vente',
    priceCents: 'prix',
    vatRateBp: 'TVA',
    depositCents: 'consigne',
    contentQuantity: 'contenance',
    contentUnit: 'unité',
    step: 'pas',
    weighed: 'pesé',
    stockMode: 'mode de stock',
    declaredStock: 'stock',
  },
  values: {
    each: 'pièce',
    weighedEach: 'pièce pesée',
    bulk: 'vrac',
    shared: 'partagé',
    perDistribution: 'par distribution',
    unlimited: 'illimité',
    piece: 'pièce',
  },
  layouts: { cagette: 'Cagette', cagettePro: 'Cagette Pro', openFoodNetwork: 'Open Food Network' },
  readAs: (lines, layout, encoding) => `${lines} lignes lues (présentation ${layout}, ${encoding})`,
  newFarm: (name, slug) => `nouvelle ferme : ${name} (${slug})`,
  summary: ({ create, change, withdraw, restore, unchanged }) =>
    `${create} à créer, ${change} à modifier, ${withdraw} à retirer, ${restore} à remettre en vente, ${unchanged} sans changement`,
  written: 'Le catalogue est à jour.',
  dryRun: 'Essai : rien n’a été écrit.',
  nothingWritten: (errors) =>
    errors === 1
      ? 'Rien n’a été écrit : une erreur est à corriger. Avec --skip-faulty, les autres lignes sont prises.'
      : `Rien n’a été écrit : ${errors} erreurs sont à corriger. Avec --skip-faulty, les autres lignes sont prises.`,
  linesSkipped: (lines) => (lines === 1 ? 'Une ligne laissée de côté.' : `${lines} lignes laissées de côté.`),
  progress: 'Lecture',
  fileNotFound: (file) => `Le fichier « ${file} » est introuvable.`,
  organisationNotFound: (slug) => `Aucune organisation ne s’appelle « ${slug} ».`,
};
