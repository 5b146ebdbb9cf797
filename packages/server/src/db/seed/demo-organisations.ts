import type { NewOrganisation } from '../../features/organisations/organisations.service.ts';

/** Invented farms in real communes. The numbers begin with eight noughts: well formed, and nobody's. Phone numbers are of the ranges kept for fiction. */
export type DemoOrganisation = NewOrganisation & { readonly city: string };

export const FARM_SLUG = 'ferme-petra-bianca';
export const ASSOCIATION_SLUG = 'corse-circuits-courts';

export const demoAssociation: DemoOrganisation = {
  slug: ASSOCIATION_SLUG,
  kind: 'association',
  name: 'Corse circuits courts',
  legalName: 'Association Corse circuits courts (démonstration)',
  description:
    'Neuf fermes de l’île, une seule commande. Vous choisissez votre point de retrait, les producteurs préparent, les bénévoles vous accueillent.',
  street: '3 place Paoli',
  postcode: '20250',
  city: 'Corte',
  siret: '00000010900009',
  email: 'bonjour@corse-circuits-courts.example.org',
  phone: '04 65 71 00 10',
};

export const demoFarms: readonly DemoOrganisation[] = [
  farm({
    slug: FARM_SLUG,
    name: 'Ferme Petra Bianca',
    description:
      'Des légumes de pleine terre, cueillis la veille du retrait. Nous cultivons quatre hectares en agriculture biologique dans la plaine d’Aléria, entre l’étang et la montagne.',
    street: '412 route de la mer',
    postcode: '20270',
    city: 'Aléria',
    siret: '00000001800002',
    phone: '04 65 71 00 01',
  }),
  farm({
    slug: 'bergerie-di-l-altu',
    name: "Bergerie di l'Altu",
    description: 'Brebis corses et chèvres, en estive de juin à septembre. Tout est transformé à la bergerie.',
    street: 'Vallée de la Restonica',
    postcode: '20250',
    city: 'Corte',
    siret: '00000002600005',
    phone: '04 65 71 00 02',
  }),
  farm({
    slug: 'agrumes-san-ghjulianu',
    name: 'Agrumes San Ghjulianu',
    description: 'Clémentines, pomelos et citrons cueillis à maturité, jamais traités après récolte.',
    street: 'Chemin de l’Alesani',
    postcode: '20230',
    city: 'San-Giuliano',
    siret: '00000003400009',
    phone: '04 65 71 00 03',
  }),
  farm({
    slug: 'miel-d-ascu',
    name: "Miel d'Ascu",
    description: 'Cent quarante ruches du maquis à la châtaigneraie, entre 400 et 1 200 mètres.',
    street: 'Hameau de Pinara',
    postcode: '20276',
    city: 'Asco',
    siret: '00000004200002',
    phone: '04 65 71 00 04',
  }),
  farm({
    slug: 'charcuterie-u-purcellu',
    name: 'Charcuterie U Purcellu',
    description: 'Porcs nustrale élevés en plein air sous les châtaigniers, charcuterie séchée à la ferme.',
    street: 'Route de la Gravona',
    postcode: '20136',
    city: 'Bocognano',
    siret: '00000005900006',
    phone: '04 65 71 00 05',
  }),
  farm({
    slug: 'moulin-di-castagniccia',
    name: 'Moulin di Castagniccia',
    description: 'Châtaignes séchées au feu de bois et moulues à la pierre, légumineuses de montagne.',
    street: 'Le Moulin',
    postcode: '20229',
    city: 'Piedicroce',
    siret: '00000006700009',
    phone: '04 65 71 00 06',
  }),
  farm({
    slug: 'volailles-de-la-gravona',
    name: 'Volailles de la Gravona',
    description: 'Poulets et poules pondeuses élevés en plein air, nourris au grain de la vallée.',
    street: 'Lieu-dit Suarella',
    postcode: '20167',
    city: 'Peri',
    siret: '00000007500002',
    phone: '04 65 71 00 07',
  }),
  farm({
    slug: 'fournil-paysan-di-u-prunu',
    name: 'Fournil paysan di u Prunu',
    description: 'Du blé semé, moulu et cuit au bois par les mêmes mains.',
    street: 'Chemin du four',
    postcode: '20243',
    city: 'Prunelli-di-Fiumorbo',
    siret: '00000008300006',
    phone: '04 65 71 00 08',
  }),
  farm({
    slug: 'domaine-di-a-costa',
    name: 'Domaine di a Costa',
    description: 'Vignes et oliviers en coteaux, récoltés à la main.',
    street: 'Route de Propriano',
    postcode: '20100',
    city: 'Sartène',
    siret: '00000009100009',
    phone: '04 65 71 00 09',
  }),
];

function farm(own: Omit<DemoOrganisation, 'kind' | 'legalName' | 'email'>): DemoOrganisation {
  return {
    ...own,
    kind: 'farm',
    legalName: `${own.name} (ferme inventée pour la démonstration)`,
    email: `${own.slug}@example.org`,
  };
}
