interface ThankYouProps {
  /** «K7F-204»; null when this device may not read the order that was added to. */
  readonly code: string | null;
  /** Whether lines were added to an order that was there before. */
  readonly added: boolean;
}

export function ThankYou({ code, added }: ThankYouProps) {
  return (
    <p className="thanks" role="status">
      {added ? 'Merci, c’est ajouté à votre commande' : 'Merci, votre commande est bien arrivée à la ferme'}
      {code && (
        <>
          {' sous le numéro '}
          <strong>{code}</strong>
        </>
      )}
      . À bientôt.
    </p>
  );
}
