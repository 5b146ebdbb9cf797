import { axeOverStates } from '../../testing/axe-over-states.ts';

axeOverStates('<cagette-shop> in every state', 'everything');
