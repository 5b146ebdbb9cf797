// Lists what a farm's next open distribution sells, and what one of each of the first three products would cost.
//
//   npm install
//   node list-prices.mjs ferme-petra-bianca https://cagette.example
import { createCagette, isApiError } from '@cagette/sdk';
import { windowState } from '@cagette/sdk/contract/calendar';
import { formatContent, formatDay, formatPrice } from '@cagette/sdk/contract/format';
import { comparisonPrice, priceBasis, stepOf } from '@cagette/sdk/contract/quantity';

const [slug = 'ferme-petra-bianca', baseUrl = 'http://127.0.0.1:8787'] = process.argv.slice(2);
const locale = 'fr';
const cagette = createCagette({ baseUrl, locale });

try {
  const distribution = await nextOpen();
  if (distribution) await show(distribution);
  else console.log(`${slug} takes no orders at the moment.`);
} catch (error) {
  if (!isApiError(error, 'organisation.notFound')) throw error;
  console.error(`There is no ${slug} at ${baseUrl}.`);
  process.exitCode = 1;
}

async function nextOpen() {
  for await (const distribution of cagette.distributions.list(slug)) {
    if (windowState(distribution, new Date()) === 'open') return distribution;
  }
  return null;
}

async function show({ id, startsAt, pickupPoint }) {
  const { organisation, products } = await cagette.shelves.get(id);
  const price = (cents) => formatPrice(cents, organisation.currency, locale);

  console.log(
    `${organisation.name}, ${formatDay(startsAt, pickupPoint.timeZone, locale)}, ${pickupPoint.name} (${pickupPoint.address.city})\n`,
  );
  for (const product of products) {
    console.log(product.name);
    for (const offer of product.offers) {
      const unit = { piece: '', kilogram: '/kg', litre: '/l' }[priceBasis(offer)];
      const compared = comparisonPrice(offer);
      const perMeasure = unit === '' && compared !== null ? ` (${price(compared)}/${offer.contentUnit === 'ml' ? 'l' : 'kg'})` : '';
      console.log(`  ${offer.name}: ${price(offer.priceCents)}${unit}${perMeasure}${offer.available === 0 ? ', sold out' : ''}`);
    }
  }

  // A quote prices lines exactly as an order would, and says what would stop it.
  const offers = products.flatMap((product) => product.offers).filter((offer) => offer.available !== 0);
  const lines = offers.slice(0, 3).map((offer) => ({ offerId: offer.id, quantity: stepOf(offer) }));
  if (lines.length === 0) return;
  const quote = await cagette.quotes.create({ distributionId: id, lines });
  console.log('\nA basket:');
  for (const line of quote.lines) {
    const amount = line.sale === 'bulk' ? formatContent(line.quantity, line.contentUnit ?? 'g', locale) : String(line.quantity);
    console.log(
      `  ${amount} × ${line.productName}, ${line.offerName}: ${price(line.totalCents)}${line.estimated ? ' (weighed later)' : ''}`,
    );
  }
  console.log(`  in all, deposits included: ${price(quote.totalCents)}`);
}
