import olive from './olivier.svg';

interface SiteHeaderProps {
  /** How many different things are in the basket. */
  readonly lineCount: number;
}

export function SiteHeader({ lineCount }: SiteHeaderProps) {
  return (
    <header className="top">
      <a className="name" href="./">
        <img src={olive} alt="" width="40" height="40" />
        Ferme Petra Bianca
      </a>
      <a className="basket" href="#commander">
        Mon panier <span className="count">{basketLabel(lineCount)}</span>
      </a>
    </header>
  );
}

function basketLabel(lineCount: number): string {
  if (lineCount === 0) return 'vide';
  return lineCount === 1 ? '1 produit' : `${lineCount} produits`;
}
