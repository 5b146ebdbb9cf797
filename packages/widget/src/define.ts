/** `import '@cagette/widget/define'` registers the elements. Guarded: importing it twice, or beside the embed script, is fine. */
import { defineShop } from './shop.ts';

defineShop();
