import { antillesGuyane } from './antilles-guyane';
import { hubDuSud } from './hub-du-sud';
import type { HubSeed } from './hub-seed';

/** Every hub that the product knows the facts of. */
export const hubSeeds: HubSeed[] = [hubDuSud, antillesGuyane];
