/** `import '@cagette/widget/define'` registers the elements. Guarded: importing it twice, or beside the embed script, is fine. */
import { define as defineImpact } from './impact.ts';
import { define as definePickupMap } from './map.ts';
import { define as defineShop } from './shop.ts';

defineShop();
definePickupMap();
defineImpact();
