/** What the commands about photos say. */
export const photosFr = {
  set: (product: string) => `photo de « ${product} »`,
  same: (product: string) => `« ${product} » a déjà cette photo`,
  unknown: 'aucun produit n’a cette référence',
  ambiguous: 'plusieurs produits ont cette référence ; nommez le fichier d’après l’identifiant du produit (prd_…)',
  twice: 'un autre fichier de ce dossier montre déjà ce produit',
  refused: {
    'photo.notSupported': 'ce n’est pas une image JPEG, PNG, WebP ou AVIF ; enregistrez-la en JPEG',
    'photo.unreadable': 'l’image est abîmée ou incomplète ; exportez-la de nouveau',
    'photo.tooManyPixels': 'l’image a plus de 50 millions de pixels ; réduisez-la',
    'photo.tooSmall': 'l’image a moins de 64 pixels de côté ; prenez-en une plus grande',
    'body.tooLarge': 'le fichier dépasse 12 Mo ; réduisez l’image',
  },
  line: (file: string, what: string) => `${file} : ${what}`,
  summary: (counts: { readonly set: number; readonly same: number; readonly left: number }) =>
    `${counts.set} à mettre en place, ${counts.same} sans changement, ${counts.left} laissées de côté`,
  written: 'Les photos sont en place.',
  dryRun: 'Essai : rien n’a été écrit.',
  nothingWritten: 'Rien n’a changé.',
  emptyFolder: (folder: string) => `Le dossier « ${folder} » ne contient aucun fichier.`,
  folderNotFound: (folder: string) => `Le dossier « ${folder} » est introuvable.`,
  removed: (product: string) => `« ${product} » n’a plus de photo.`,
  hadNone: (product: string) => `« ${product} » n’avait pas de photo.`,
  productNotFound: (product: string) => `Aucun produit n’a la référence ou l’identifiant « ${product} ».`,
  productAmbiguous: (product: string) => `Plusieurs produits ont la référence « ${product} » ; donnez l’identifiant (prd_…).`,
  progress: 'Photos',
} as const;
