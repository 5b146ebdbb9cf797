import type { OrderPlacedEvent } from '@cagette/widget';
import type {} from '@cagette/widget/react';
import { useState } from 'react';
import { SiteHeader } from './site-header.tsx';
import { ThankYou } from './thank-you.tsx';

const SERVER = 'https://cagette.example';
const FARM = 'ferme-petra-bianca';

/** The farm's page: what the shop says by its events is shown in the site's own header and in its own words. */
export function App() {
  const [lineCount, setLineCount] = useState(0);
  const [placed, setPlaced] = useState<OrderPlacedEvent | null>(null);

  return (
    <>
      <SiteHeader lineCount={lineCount} />
      <main>
        <h1>Les légumes de la semaine</h1>
        <p>Cueillis la veille à Aléria. Choisissez votre jour, vous payez en venant les chercher.</p>
        {placed && <ThankYou code={placed.code} added={placed.added} />}
        <cagette-shop
          id="commander"
          organisation={FARM}
          server={SERVER}
          oncagette-basket-change={(event) => setLineCount(event.lines.length)}
          oncagette-order-placed={setPlaced}
        >
          <a href={`${SERVER}/${FARM}`}>Commander</a>
        </cagette-shop>
      </main>
      <footer>Ferme Petra Bianca est une ferme inventée, pour montrer une boutique dans un site fait avec React.</footer>
    </>
  );
}
