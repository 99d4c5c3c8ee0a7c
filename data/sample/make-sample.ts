import { writeFileSync } from 'node:fs';
import { offreFileText } from './offres-file.ts';
import { serviceFileText } from './services-file.ts';

/** Writes the two files of the sample from `source/`: `npx tsx data/sample/make-sample.ts`. */
writeFileSync(new URL('services.json', import.meta.url), serviceFileText());
writeFileSync(new URL('offres.csv', import.meta.url), offreFileText());
