// A page that begins with a map. A link to an order, a product or a distribution is about the shop: then that comes first, and the map, which grows, below it.
const ABOUT_SHOP = /^#(.*&)?(distribution|farm|order|product)=/;
const shop = document.querySelector('cagette-shop');

function goToShop() {
  if (ABOUT_SHOP.test(location.hash)) shop?.scrollIntoView({ block: 'start' });
}

if (ABOUT_SHOP.test(location.hash)) shop?.closest('section')?.after(document.querySelector('.where') ?? '');
addEventListener('hashchange', goToShop);
goToShop();
