import { describe, expect, it } from 'vitest';
import { type Reject, readAnnuaire } from '../../../../data/sources/annuaire.ts';
import { normalizeServices } from '../../../../data/steps/normalize-services.ts';
import { serviceRecord, temporaryFolder, uuid, writeTemporary } from '../source-files.ts';

const dir = await temporaryFolder();
let files = 0;

async function normalize(records: readonly Record<string, unknown>[]) {
  files += 1;
  const path = await writeTemporary(dir, `${files}.json`, JSON.stringify({ service: records }));
  const rejects: Reject[] = [];
  return normalizeServices(readAnnuaire(path, (reject) => rejects.push(reject)));
}

const link = (n: number, type = 'Service Fils') => ({ type_hierarchie: type, service: uuid(n) });

describe('normalizeServices', () => {
  it('turns downward links into parents, main and secondary, parents first', async () => {
    const { services, anomalies } = await normalize([
      serviceRecord({ id: uuid(3), nom: 'Bureau' }),
      serviceRecord({ id: uuid(2), nom: 'Direction', hierarchie: [link(3)] }),
      serviceRecord({
        id: uuid(1),
        nom: 'Ministère',
        hierarchie: [link(2), link(3, 'Autre hiérarchie')],
      }),
    ]);
    expect(services.map(({ nom }) => nom)).toEqual(['Ministère', 'Direction', 'Bureau']);
    expect(services[2]).toMatchObject({ parent: uuid(2), autresParents: [uuid(1)] });
    expect(anomalies).toEqual([]);
  });

  it('reports links to absent services, doubles and loops, and cuts the loops', async () => {
    const { services, anomalies } = await normalize([
      serviceRecord({ id: uuid(1), nom: 'A', hierarchie: [link(2), link(9), link(1)] }),
      serviceRecord({ id: uuid(2), nom: 'B', hierarchie: [link(1)] }),
      serviceRecord({ id: uuid(2), nom: 'B bis' }),
    ]);
    expect(anomalies.map(({ raison }) => raison).sort()).toEqual([
      'cycle dans la hiérarchie',
      'identifiant en double',
      'service fils absent',
      'service fils de lui-même',
    ]);
    expect(services).toHaveLength(2);
    expect(services.filter(({ parent }) => parent === null)).toHaveLength(1);
  });

  it('drops broken addresses and keeps those that open', async () => {
    const { services } = await normalize([
      serviceRecord({
        id: uuid(1),
        nom: 'Ambassade',
        site_internet: [
          { libelle: '', valeur: 'https://www.facebook.com/France.Bielorussie-%3E' },
          { libelle: 'Site', valeur: 'http://by.ambafrance.org' },
          { libelle: 'Code', valeur: 'javascript:alert(1)' },
        ],
        adresse: [{ type_adresse: 'Adresse', code_postal: '', nom_commune: '220030 Minsk' }],
      }),
    ]);
    expect(services[0]?.contact.sites).toEqual([
      { libelle: 'Site', url: 'http://by.ambafrance.org/' },
    ]);
    expect(services[0]?.lieu).toEqual({ commune: '220030 Minsk', codePostal: '', departement: '' });
  });

  it('links out only with identifiers that are the directory’s own', async () => {
    const madeUp = '11111111-1111-5111-8111-111111111111';
    const url = 'https://lannuaire.service-public.fr/gouvernement/x';
    const { services } = await normalize([
      serviceRecord({ id: madeUp, nom: 'Reconstruit', url_service_public: url }),
      serviceRecord({ id: uuid(1), nom: 'Vrai', url_service_public: url }),
    ]);
    expect(services.map((service) => service.url)).toEqual([
      null,
      'https://lannuaire.service-public.gouv.fr/gouvernement/x',
    ]);
  });

  it('keeps persons out of every text, and the services that bear a name in', async () => {
    const { services, personsRemoved } = await normalize([
      serviceRecord({
        id: uuid(1),
        nom: 'Lycée Simone-Veil',
        mission:
          'Accueille les élèves.\nM. Jean DUPONT dirige le lycée. Écrire à jean.dupont@exemple.fr ou au 06 12 34 56 78.',
        adresse_courriel: ['contact@exemple.fr', 'marie.durand@exemple.fr'],
        texte_reference: [
          {
            libelle: 'Arrêté nommant Mme Marie DURAND',
            valeur: 'https://www.legifrance.gouv.fr/x',
          },
        ],
        affectation_personne: [
          {
            fonction: 'Proviseur',
            personne: {
              nom: 'DUPONT',
              prenom: 'Jean',
              adresse_courriel: [{ valeur: 'jean.dupont@exemple.fr' }],
            },
          },
        ],
      }),
    ]);
    expect(services[0]?.nom).toBe('Lycée Simone-Veil');
    expect(services[0]?.mission).toBe('Accueille les élèves.\nÉcrire à ou au .');
    expect(services[0]?.contact.courriels).toEqual(['contact@exemple.fr']);
    expect(JSON.stringify(services)).not.toMatch(/dupont|durand|06 12/i);
    expect(personsRemoved).toBe(5);
  });
});
