// A page that begins with a map: a link to an order, a product or a distribution is about the shop, which stands below it.
const ABOUT_SHOP = /^#(.*&)?(distribution|farm|order|product)=/;

function goToShop() {
  if (ABOUT_SHOP.test(location.hash)) document.querySelector('cagette-shop')?.scrollIntoView({ block: 'start' });
}

addEventListener('hashchange', goToShop);
goToShop();
