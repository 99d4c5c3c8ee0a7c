// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PanelApp, type PanelProps } from '../../../../components/panel/PanelApp.tsx';
import type { ServiceId } from '../../../../lib/model/ids.ts';
import type { IndexState } from '../../../../lib/model/index-state.ts';
import { failed, ok, type ProblemCode } from '../../../../lib/model/problem.ts';
import { faults } from '../axe.ts';
import {
  ANNONCE,
  BUREAU,
  FICHE,
  GRAND,
  INDEX,
  jour,
  OFFRE,
  OFFRE_AMBIGUE,
  PIED,
  SERVICE,
} from '../cards.ts';
import { fakeApi, panelProps, SETTINGS } from '../panel-props.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const show = (some: Partial<PanelProps> = {}) => {
  const props = panelProps(some);
  return { ...props, ...render(<PanelApp {...props} />) };
};

const withState = (state: Partial<IndexState>) =>
  fakeApi({ getIndexState: async () => ({ ...INDEX, ...state }) });

const stale = (kind: string, date: string): Partial<IndexState> => ({
  active: INDEX.active && {
    ...INDEX.active,
    sources: PIED.sources.map((one) => (one.kind === kind ? { ...one, date: jour(date) } : one)),
  },
});

const trouble = (code: ProblemCode) => failed(code, 'as tested');

/** Each screen: what it is drawn from, and what a reader must find in it. */
const SCREENS: [string, Partial<PanelProps>, RegExp[]][] = [
  [
    'a service with everything',
    {},
    [
      /^Service central des marées SCM$/,
      /Administration centrale · Brest \(29\)/,
      /Ancien nom : Bureau des annuaires/,
      /En ligne depuis 12 jours/,
      /jusqu’au 5 déc. 2026/,
      /En ligne depuis 5 semaines/,
      /télétravail possible/,
      /Besoins de recrutement publiés depuis janv. 2024/,
      /parmi 1 912 services/,
      /Projet indépendant, non affilié à l’État/,
    ],
  ],
  [
    'a service with nothing',
    { initial: ok(BUREAU) },
    [
      /Mission publiée : aucune dans l’annuaire/,
      /Un service sur cinq publie sa mission/,
      /Aucune offre en ligne rattachée à ce service/,
      /Il faut au moins 3 offres/,
      /Aucun service semblable/,
    ],
  ],
  [
    'an offer whose employer is recognised',
    { page: ANNONCE, initial: ok(OFFRE) },
    [
      /Service de cette offre/,
      /Missions du service/,
      /même métier · en commun : recrutement, mobilité/,
      /Voir les 2 autres, dans 3 organismes/,
      /Sens inconnu/,
      /2 autres sens/,
    ],
  ],
  [
    'an offer with several possible employers',
    { page: ANNONCE, initial: ok(OFFRE_AMBIGUE) },
    [
      /Quel est l’employeur \?/,
      /L’offre indique « Secrétariat général »/,
      /Aucun de ces services/,
      /Choisissez d’abord l’employeur/,
    ],
  ],
  [
    'an offer with no possible employer',
    { page: ANNONCE, initial: ok({ ...OFFRE_AMBIGUE, candidats: [] }) },
    [/Employeur non déterminé/, /Postes semblables ailleurs/],
  ],
  [
    'a page that the index does not have',
    { initial: ok(null) },
    [/Cette fiche n’est pas dans l’index/, /L’index du 16 nov. 2026 ne la contient pas/],
  ],
  [
    'no index',
    {
      initial: trouble('index-missing'),
      api: withState({ active: null }),
    },
    [/L’index n’est pas installé/, /Aucune adresse de page n’est transmise/],
  ],
  [
    'a first install under way',
    {
      initial: trouble('index-installing'),
      api: withState({
        active: null,
        progress: { partsDone: 3, partsTotal: 9, bytesDone: 5.1e6, bytesTotal: 12.2e6 },
      }),
    },
    [/Téléchargement de l’index/, /5,1 Mo sur 12,2 Mo/, /42 %/, /Vous pouvez continuer à naviguer/],
  ],
  [
    'offline',
    { api: withState({ problem: { code: 'offline', detail: '' } }) },
    [/Hors ligne/, /TED utilise l’index du 16 nov. 2026/, /^Missions$/],
  ],
  [
    'storage refused',
    { initial: trouble('storage-blocked') },
    [/L’index n’a pas pu être lu/, /Code : storage-blocked/, /la fiche officielle/],
  ],
  [
    'a damaged download, the former index in service',
    { api: withState({ problem: { code: 'download-corrupt', detail: '' } }) },
    [/Fichier reçu incomplet/, /L’index du 16 nov. 2026 reste en service/, /^Missions$/],
  ],
  [
    'offers of more than a month',
    { api: withState(stale('offres', '2026-10-14')) },
    [/Données de plus de 30 jours/, /Index du 14 oct. 2026/, /Des offres ont pu expirer/],
  ],
  [
    'services of more than a season',
    { api: withState(stale('services', '2026-07-01')) },
    [/Données de plus de 90 jours/, /changer de nom ou de rattachement/],
  ],
];

describe('each screen', () => {
  it.each(SCREENS)(
    '%s says what it knows, without an accessibility fault',
    async (_, props, words) => {
      show(props);
      await waitFor(() => {
        for (const word of words) {
          const found = screen.queryAllByText((_text, node) => word.test(spaces(node)));
          expect(found.length, String(word)).toBeGreaterThan(0);
        }
      });
      expect(await faults()).toEqual([]);
    },
  );
});

const spaces = (node: Element | null) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('order and landmarks', () => {
  it('keeps the blocks of a service in their order, empty or not', () => {
    for (const card of [SERVICE, BUREAU]) {
      show({ initial: ok(card) });
      expect(screen.getAllByRole('heading', { level: 3 }).map(spaces)).toEqual([
        'Missions',
        'À côté',
        card === SERVICE ? 'Offres 2 en ligne' : 'Offres',
        'Profils recherchés',
        'Services semblables',
        'Contact officiel',
      ]);
      cleanup();
    }
  });

  it('names the panel, the path and the summary', () => {
    show();
    expect(screen.getByRole('complementary', { name: /^TED\s: contexte du service$/ }).lang).toBe(
      'fr',
    );
    const path = screen.getByRole('navigation', { name: 'Place dans l’organigramme' });
    expect(within(path).getAllByRole('link').map(spaces)).toEqual([
      'Ministère de la Mer',
      'Direction générale du littoral',
    ]);
    const summary = screen.getByRole('navigation', { name: 'Sommaire du panneau' });
    expect(within(summary).getAllByRole('button').map(spaces)).toEqual([
      'À côté 5',
      'Offres 2',
      'Profils 6',
      'Semblables 4',
      'Contact',
    ]);
    expect(screen.getByRole('region', { name: 'Contenu du panneau' }).tabIndex).toBe(0);
  });

  it('does not repeat the offer of the page among those of its service', () => {
    show({ page: ANNONCE, initial: ok(OFFRE) });
    expect(screen.getByRole('button', { name: 'Ici 1' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Offres de ce service 1 en ligne' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: OFFRE.intitule })).toBeNull();
  });

  it('moves the focus to the title of a block from the summary', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Profils 6' }));
    expect(document.activeElement).toBe(
      screen.getByRole('heading', { name: 'Profils recherchés' }),
    );
  });

  it('folds the middle of a long path, and unfolds it', () => {
    const chemin = [1, 2, 3, 4, 5].map((n) => ({ ...SERVICE.freres[0]!, nom: `Rang ${n}` }));
    show({ initial: ok({ ...SERVICE, chemin }) });
    const path = screen.getByRole('navigation', { name: 'Place dans l’organigramme' });
    expect(within(path).getAllByRole('link').map(spaces)).toEqual(['Rang 1', 'Rang 4', 'Rang 5']);
    fireEvent.click(within(path).getByRole('button', { name: '2 niveaux intermédiaires' }));
    expect(within(path).getAllByRole('link')).toHaveLength(5);
  });
});

describe('the page’s own card', () => {
  it('is asked for when it was not given, with a skeleton after 150 ms only', async () => {
    vi.useFakeTimers();
    let answer: (value: ReturnType<typeof ok<typeof SERVICE>>) => void = () => {};
    const api = fakeApi({ describePage: () => new Promise((resolve) => (answer = resolve)) });
    show({ api, initial: null });
    await vi.advanceTimersByTimeAsync(140);
    expect(screen.queryByText('Lecture de l’index…')).toBeNull();
    await vi.advanceTimersByTimeAsync(20);
    expect(screen.getByText('Lecture de l’index…')).toBeTruthy();
    answer(ok(SERVICE));
    await vi.advanceTimersByTimeAsync(20);
    expect(screen.queryByText('Lecture de l’index…')).toBeNull();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('marées');
  });

  it('says so when asking throws, and asks again on demand', async () => {
    const describePage = vi
      .fn(fakeApi().describePage)
      .mockRejectedValueOnce(new Error('no receiving end'));
    show({ api: fakeApi({ describePage }), initial: null });
    await screen.findByText('TED a rencontré une erreur');
    fireEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByRole('heading', { level: 2, name: /marées/ })).toBeTruthy();
    expect(describePage).toHaveBeenCalledTimes(2);
  });

  it('is asked for again when a first index arrives', async () => {
    let state: IndexState = { ...INDEX, active: null };
    const describePage = vi
      .fn(fakeApi().describePage)
      .mockResolvedValueOnce(trouble('index-missing') as never);
    const api = fakeApi({
      describePage,
      getIndexState: async () => state,
      checkNow: async () => {
        state = INDEX;
      },
    });
    show({ api, initial: null });
    fireEvent.click(await screen.findByRole('button', { name: 'Télécharger l’index' }));
    expect(await screen.findByRole('heading', { level: 2, name: /marées/ })).toBeTruthy();
  });

  it('is asked for again when it came from an index since replaced, and only then', async () => {
    const api = fakeApi();
    const old = { ...BUREAU, pied: { ...PIED, indexVersion: 'ancien' } };
    show({ api, initial: ok(old) });
    expect(await screen.findByRole('heading', { level: 2, name: /marées/ })).toBeTruthy();
    cleanup();
    show({ api });
    await waitFor(() => expect(api.getIndexState).toHaveBeenCalledTimes(2));
    expect(api.describePage).toHaveBeenCalledTimes(1);
  });

  it('takes the focus only when the reader opened the panel', async () => {
    show();
    expect(document.activeElement).toBe(document.body);
    expect(await screen.findByText('Panneau TED ouvert')).toBeTruthy();
    cleanup();
    show({ takeFocus: true });
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'));
    expect(screen.queryByText('Panneau TED ouvert')).toBeNull();
  });

  it('starts afresh for another page', async () => {
    const { rerender, ...props } = show();
    const page = { ...FICHE, key: { by: 'itm', value: '172266' } } as const;
    rerender(<PanelApp {...panelProps({ ...props, page, initial: ok(BUREAU) })} />);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('usages nautiques');
  });
});

describe('the history of the panel', () => {
  const goTo = (name: RegExp | string) =>
    fireEvent.click(screen.getAllByRole('link', { name })[0]!);
  const title = () => spaces(screen.getByRole('heading', { level: 2 }));

  it('opens a service inside the panel, and comes back by the button and the keys', async () => {
    const { api } = show();
    goTo('Service des risques côtiers');
    await waitFor(() => expect(title()).toBe('Bureau des usages nautiques'));
    expect(api.describeService).toHaveBeenCalledWith(SERVICE.freres[0]?.id);
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'));
    fireEvent.click(screen.getByRole('button', { name: 'Retour' }));
    expect(title()).toBe('Service central des marées SCM');
    expect(screen.queryByRole('button', { name: 'Retour' })).toBeNull();
    const panel = screen.getByRole('complementary');
    fireEvent.keyDown(panel, { key: 'ArrowRight', altKey: true });
    expect(title()).toBe('Bureau des usages nautiques');
    fireEvent.keyDown(panel, { key: 'ArrowLeft', altKey: true });
    expect(title()).toBe('Service central des marées SCM');
  });

  it('keeps the ochre dot for the service of the page', async () => {
    show();
    expect(screen.getByText('Vous êtes ici')).toBeTruthy();
    goTo('Service des risques côtiers');
    await waitFor(() => expect(screen.queryByText('Vous êtes ici')).toBeNull());
    expect(screen.getByText('Fiche affichée')).toBeTruthy();
  });

  it('leaves a click with a modifier to the browser', () => {
    const { api } = show();
    const link = screen.getAllByRole('link', { name: 'Ministère de la Mer' })[0]!;
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
    link.addEventListener('click', (one) => one.stopPropagation());
    link.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(api.describeService).not.toHaveBeenCalled();
  });

  it('drops an answer that comes after the reader went back', async () => {
    let answer: (value: ReturnType<typeof ok<typeof BUREAU>>) => void = () => {};
    const describeService = vi
      .fn(fakeApi().describeService)
      .mockImplementationOnce(async () => ok(GRAND))
      .mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    show({ api: fakeApi({ describeService }) });
    goTo('Service des risques côtiers');
    await waitFor(() => expect(title()).toBe('Ministère de la Mer'));
    goTo('Direction de rivage 1');
    fireEvent.click(screen.getByRole('button', { name: 'Retour' }));
    answer(ok(BUREAU));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(title()).toBe('Service central des marées SCM');
  });

  it('says that a neighbour is not in the index, with its official page', async () => {
    const api = fakeApi({ describeService: async () => ok(null) });
    show({ api });
    goTo('Service des risques côtiers');
    expect(await screen.findByText('Cette fiche n’est pas dans l’index')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Ouvrir la page officielle' });
    expect(link.getAttribute('href')).toBe(SERVICE.freres[0]?.url);
  });
});

describe('long lists', () => {
  it('come by fifties, the focus on the first item revealed', () => {
    show({ initial: ok(GRAND) });
    const rows = () => screen.getAllByRole('link', { name: /Direction de rivage/ });
    expect(rows()).toHaveLength(5);
    fireEvent.click(screen.getByRole('button', { name: 'Voir 50 autres, sur 307' }));
    expect(rows()).toHaveLength(55);
    expect(document.activeElement).toBe(rows()[5]);
  });

  it('show three similar services, then the last', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Voir l’autre' }));
    expect(screen.getByRole('link', { name: 'Observatoire des niveaux marins' })).toBe(
      document.activeElement,
    );
  });

  it('add the offers of what is below on demand, newest first', () => {
    show();
    fireEvent.click(screen.getByRole('radio', { name: 'Et ses bureaux (3)' }));
    const block = screen.getByRole('region', { name: 'Offres 2 en ligne' });
    expect(within(block).getAllByRole('link').map(spaces).slice(0, 3)).toEqual([
      'Géomaticienne ou géomaticien',
      'Prévisionniste de marée national',
      'Ingénieure ou ingénieur en modélisation hydraulique',
    ]);
    expect(within(block).getByText(/Pôle modélisation/)).toBeTruthy();
  });
});

describe('reasons', () => {
  it('open under the fact, and Escape closes them before the panel', () => {
    const { api } = show({ page: ANNONCE, initial: ok(OFFRE) });
    const why = screen.getAllByRole('button', { name: /^Pourquoi/ })[0]!;
    expect(screen.queryByText('Même sigle que la fiche : SCM')).toBeNull();
    fireEvent.click(why);
    expect(why.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('Même sigle que la fiche : SCM')).toBeTruthy();
    fireEvent.keyDown(why, { key: 'Escape' });
    expect(why.getAttribute('aria-expanded')).toBe('false');
    expect(api.close).not.toHaveBeenCalled();
    fireEvent.keyDown(why, { key: 'Escape' });
    expect(api.close).toHaveBeenCalledTimes(1);
  });
});

describe('the choice of employer', () => {
  const choose = (name: RegExp) => {
    fireEvent.click(screen.getByRole('radio', { name }));
    fireEvent.click(screen.getByRole('button', { name: 'Choisir' }));
  };

  it('has nothing chosen beforehand, then shows the service chosen', async () => {
    const api = fakeApi({ describePage: async () => ok(OFFRE_AMBIGUE) });
    show({ api, page: ANNONCE, initial: ok(OFFRE_AMBIGUE) });
    for (const radio of screen.getAllByRole<HTMLInputElement>('radio')) {
      expect(radio.checked).toBe(false);
    }
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Choisir' }).disabled).toBe(true);
    choose(/pour l’administration/);
    expect(await screen.findByText('Choisi par vous')).toBeTruthy();
    expect(api.corrections.keep).toHaveBeenCalledWith({
      reference: ANNONCE.reference,
      intitule: ANNONCE.intitule,
      employeur: 'secretariat general mer',
      service: {
        id: OFFRE_AMBIGUE.candidats[1]?.id,
        nom: 'Secrétariat général pour l’administration',
      },
    });
    expect(spaces(screen.getByRole('heading', { level: 2 }))).toBe(
      'Secrétariat général pour l’administration',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Annuler ce choix' }));
    expect(await screen.findByText('Quel est l’employeur ?')).toBeTruthy();
    expect(await api.corrections.find(ANNONCE)).toBeNull();
  });

  it('comes back with what was chosen, and gives up a service that is no longer there', async () => {
    const api = fakeApi({ describePage: async () => ok(OFFRE_AMBIGUE) });
    const kept = (service: { id: ServiceId; nom: string } | null) =>
      api.corrections.keep({ ...ANNONCE, employeur: '', service });
    await kept({ id: SERVICE.id, nom: 'Service central des marées' });
    show({ api, page: ANNONCE, initial: null });
    expect(await screen.findByText('Choisi par vous')).toBeTruthy();
    cleanup();
    await kept(null);
    show({ api, page: ANNONCE, initial: null });
    expect(await screen.findByText('Vous avez écarté les services proposés.')).toBeTruthy();
    cleanup();
    await kept({ id: SERVICE.id, nom: 'Service central des marées' });
    const without = { ...api, describeService: async () => ok(null) };
    show({ api: without, page: ANNONCE, initial: null });
    expect(await screen.findByText('Quel est l’employeur ?')).toBeTruthy();
  });

  it('takes a choice made for the same employer only where it is possible for this offer', async () => {
    const [first] = OFFRE_AMBIGUE.candidats;
    const found = (id: ServiceId) => ({
      ...{ reference: OFFRE.reference, intitule: '', employeur: 'secretariat general mer' },
      service: { id, nom: 'Secrétariat général' },
      pour: 'employeur' as const,
    });
    const apiWith = (id: ServiceId) => {
      const base = fakeApi({ describePage: async () => ok(OFFRE_AMBIGUE) });
      return { ...base, corrections: { ...base.corrections, find: async () => found(id) } };
    };
    if (!first) throw new Error('no candidate');
    show({ api: apiWith(first.id), page: ANNONCE, initial: null });
    expect(await screen.findByText('Choisi par vous pour le même employeur')).toBeTruthy();
    cleanup();
    show({ api: apiWith(SERVICE.id), page: ANNONCE, initial: null });
    expect(await screen.findByText('Quel est l’employeur ?')).toBeTruthy();
  });

  it('says so when the browser does not keep it', async () => {
    const base = fakeApi();
    const keep = () => Promise.reject(new Error('quota'));
    const api = { ...base, corrections: { ...base.corrections, keep } };
    const onError = vi.fn();
    show({ api, page: ANNONCE, initial: ok(OFFRE_AMBIGUE), onError });
    choose(/pour l’administration/);
    expect(await screen.findByText('Le navigateur a refusé de garder ce choix')).toBeTruthy();
    expect(onError).toHaveBeenCalledOnce();
  });

  it('takes « none » for an answer, and can be taken back', async () => {
    const api = fakeApi({ describePage: async () => ok(OFFRE_AMBIGUE) });
    show({ api, page: ANNONCE, initial: ok(OFFRE_AMBIGUE) });
    choose(/Aucun de ces services/);
    expect(await screen.findByText('Employeur non déterminé')).toBeTruthy();
    expect(await api.corrections.find(ANNONCE)).toMatchObject({ employeur: '', service: null });
    fireEvent.click(screen.getByRole('button', { name: 'Annuler ce choix' }));
    expect(await screen.findByText('Quel est l’employeur ?')).toBeTruthy();
  });

  it('proposes the others when the reader refuses the one shown', async () => {
    show({ page: ANNONCE, initial: ok(OFFRE) });
    fireEvent.click(screen.getByRole('button', { name: 'Ce n’est pas ce service' }));
    expect(
      await screen.findByRole('radio', { name: /Service des risques côtiers, DGL/ }),
    ).toBeTruthy();
  });
});

describe('exports', () => {
  const menu = (name: string) => {
    fireEvent.click(screen.getByRole('button', { name: 'Autres actions' }));
    fireEvent.click(screen.getByRole('menuitem', { name }));
  };

  it('copies or saves any list as a table', async () => {
    const { api } = show();
    menu('Exporter en CSV');
    const dialog = await screen.findByRole('dialog', { name: 'Exporter en CSV' });
    fireEvent.click(within(dialog).getByRole('button', { name: /^Enregistrer.*À côté/ }));
    expect(api.saveFile).toHaveBeenCalledWith(
      'ted-a-cote-scm.csv',
      expect.stringContaining('"même rattachement"'),
    );
    fireEvent.click(within(dialog).getByRole('button', { name: /^Copier.*semblables/ }));
    expect(api.copyText).toHaveBeenCalledWith(expect.stringContaining('"En commun"'));
    expect(await faults()).toEqual([]);
    fireEvent.keyDown(dialog, { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Autres actions' }));
    expect(api.close).not.toHaveBeenCalled();
  });

  it('prints the card', () => {
    const { api } = show();
    menu('Imprimer la fiche');
    expect(api.print).toHaveBeenCalledOnce();
  });
});

describe('header and menu', () => {
  it('pins, unless the window is too narrow', () => {
    const { api } = show();
    const pin = screen.getByRole('button', { name: 'Épingler le panneau' });
    fireEvent.click(pin);
    expect(api.setPinned).toHaveBeenCalledWith(true);
    expect(pin.getAttribute('aria-pressed')).toBe('true');
    cleanup();
    show({ settings: { ...SETTINGS, canPin: false } });
    const narrow = screen.getByRole<HTMLButtonElement>('button', { name: 'Épingler le panneau' });
    expect([narrow.disabled, narrow.title]).toEqual([true, 'Fenêtre trop étroite']);
  });

  it('resizes by keys within its bounds', () => {
    const { api } = show();
    const handle = screen.getByRole('separator', { name: 'Largeur du panneau' });
    const steps: [string, number][] = [
      ['ArrowLeft', 376],
      ['ArrowRight', 360],
      ['End', 480],
      ['ArrowLeft', 480],
      ['Home', 320],
      ['ArrowRight', 320],
    ];
    for (const [key, width] of steps) {
      fireEvent.keyDown(handle, { key });
      expect(api.setWidth).toHaveBeenLastCalledWith(width);
      expect(handle.getAttribute('aria-valuenow')).toBe(String(width));
    }
  });

  it('has no handle, no pin and no close in the browser’s own panel', () => {
    show({ settings: { ...SETTINGS, placement: 'whole' } });
    expect(screen.queryByRole('separator', { name: 'Largeur du panneau' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Épingler|Fermer le panneau/ })).toBeNull();
  });

  it('is driven by keys like any menu, and Escape gives the focus back', () => {
    const { api } = show();
    const button = screen.getByRole('button', { name: 'Autres actions' });
    fireEvent.click(button);
    const items = screen.getAllByRole(/^menuitem/ as never);
    const focused = () => spaces(document.activeElement);
    expect(focused()).toBe('Copier la fiche');
    const keys: [string, string][] = [
      ['ArrowDown', 'Copier en Markdown'],
      ['End', 'Réglages'],
      ['ArrowDown', 'Copier la fiche'],
      ['ArrowUp', 'Réglages'],
      ['Home', 'Copier la fiche'],
      ['s', 'Signaler une erreur'],
    ];
    for (const [key, name] of keys) {
      fireEvent.keyDown(document.activeElement!, { key });
      expect(focused()).toBe(name);
    }
    expect(items.length).toBeGreaterThan(5);
    fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(api.close).not.toHaveBeenCalled();
  });

  it('shows only what the face around it can do', () => {
    const { setAutoOpen: _, disableHere: __, ...few } = fakeApi();
    show({ api: few });
    fireEvent.click(screen.getByRole('button', { name: 'Autres actions' }));
    expect(screen.queryByText('Ouvrir automatiquement ici')).toBeNull();
    expect(screen.queryByText('Désactiver sur ce site')).toBeNull();
  });

  it('copies the card and says so, or says that the browser refused', async () => {
    const copyText = vi.fn(async (_: string) => true);
    show({ api: fakeApi({ copyText }) });
    const copy = () => {
      fireEvent.click(screen.getByRole('button', { name: 'Autres actions' }));
      fireEvent.click(screen.getByRole('menuitem', { name: 'Copier la fiche' }));
    };
    copy();
    expect(await screen.findByText('Copié')).toBeTruthy();
    expect(copyText.mock.calls[0]?.[0]).toContain('Service central des marées (SCM)');
    copyText.mockRejectedValueOnce(new Error('denied'));
    copy();
    expect(await screen.findByText('Le navigateur a refusé la copie')).toBeTruthy();
  });
});

describe('the report', () => {
  it('prepares a message with identifier, field and date, and sends nothing', async () => {
    const { api } = show();
    const opener = screen.getByRole('button', { name: 'Signaler une erreur' });
    opener.focus();
    fireEvent.click(opener);
    const dialog = screen.getByRole('dialog', { name: 'Signaler une erreur' });
    expect(await faults()).toEqual([]);
    const field = within(dialog).getByLabelText<HTMLSelectElement>('Ce qui est faux');
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'hierarchie' } });
    const message = within(dialog).getByLabelText<HTMLTextAreaElement>('Message');
    expect(message.value.replace(/\s+/g, ' ')).toBe(
      `Fiche ${SERVICE.id}, champ hierarchie, index du 6 oct. 2026 : `,
    );
    fireEvent.input(message, { target: { value: 'Le rattachement a changé.' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Copier' }));
    expect(api.copyText).toHaveBeenCalledWith('Le rattachement a changé.');
    message.focus();
    fireEvent.keyDown(message, { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
    expect(api.close).not.toHaveBeenCalled();
  });
});

describe('links', () => {
  it('lead nowhere but http, https, mail and phone', () => {
    show({
      initial: ok({
        ...SERVICE,
        url: 'javascript:alert(1)',
        contact: {
          telephones: ['02 00 00 00 00', 'javascript:alert(1)'],
          courriels: ['contact@example.invalid?bcc=x@y.z', 'contact@example.invalid'],
          formulaires: ['data:text/html,x'],
          sites: [{ libelle: 'Site', url: 'file:///etc/passwd' }],
        },
        missions: [
          {
            rung: 'texte-reference',
            textes: [{ libelle: 'Décret', url: 'vbscript:x' }],
            termes: [],
            source: SERVICE.sourceAnnuaire,
          },
        ],
      }),
    });
    const hrefs = screen.getAllByRole('link').map((link) => link.getAttribute('href') ?? '');
    expect(
      hrefs.filter(
        (href) => !/^(https:|mailto:contact@example\.invalid$|tel:0200000000$)/.test(href),
      ),
    ).toEqual([]);
    expect(screen.getByText('Décret').closest('a')).toBeNull();
  });

  it('are given to the face where it opens pages itself', () => {
    const openPage = vi.fn();
    show({ api: fakeApi({ openPage }) });
    fireEvent.click(screen.getByRole('link', { name: 'Prévisionniste de marée national' }));
    expect(openPage).toHaveBeenCalledWith('https://offres.example/offre-emploi/2026-1001');
  });
});

it('says a bug in plain words, reports it once, and can draw again', () => {
  const onError = vi.fn();
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
  const broken = { ...SERVICE, chemin: null as never };
  show({ onError, initial: ok(broken) });
  expect(screen.getByRole('alert').textContent).toContain('TED a rencontré une erreur');
  expect(onError).toHaveBeenCalledTimes(1);
  broken.chemin = SERVICE.chemin as never;
  fireEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('marées');
  quiet.mockRestore();
});
