import 'fake-indexeddb/auto';
import { speak } from './locale.ts';

speak('fr');
