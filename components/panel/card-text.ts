import type { OffreLine, PageCard, ServiceCard } from '../../lib/model/card.ts';
import { CONFIANCE_LABELS } from '../../lib/model/confidence.ts';
import { formatDate } from '../shared/format.ts';
import * as t from '../shared/texts.ts';

const MAX_LINES = 10;

interface Line {
  readonly texte: string;
  readonly url?: string;
}

interface Section {
  readonly titre: string;
  readonly lignes: readonly Line[];
}

interface Page {
  readonly titre: string;
  readonly url: string;
  readonly sections: readonly Section[];
}

/** The card as plain text, to paste in a message or a note. */
export function cardAsText(card: PageCard): string {
  const { titre, url, sections } = pageOf(card);
  return [
    `${titre}\n${url}`,
    ...sections.map(({ titre: name, lignes }) =>
      [name, ...lignes.map(({ texte }) => `- ${texte}`)].join('\n'),
    ),
  ].join('\n\n');
}

/** The same, with titles and links. */
export function cardAsMarkdown(card: PageCard): string {
  const { titre, url, sections } = pageOf(card);
  return [
    `# ${link({ texte: titre, url })}`,
    ...sections.map(({ titre: name, lignes }) =>
      [`## ${name}`, '', ...lignes.map((line) => `- ${link(line)}`)].join('\n'),
    ),
  ].join('\n\n');
}

/** Sought profiles as a table for a spreadsheet: quoted, and never read there as a formula. */
export function profilsAsCsv(card: ServiceCard): string {
  const cell = (text: string) => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
  const rows = [
    ...(card.profils?.metiers ?? []).map((row) => [t.metier, row.libelle, `${row.nombre}`]),
    ...(card.profils?.competences ?? []).map((row) => [t.competence, row.libelle, `${row.nombre}`]),
  ];
  return rows.map((row) => row.map(cell).join(';')).join('\r\n');
}

function pageOf(card: PageCard): Page {
  const sections =
    card.kind === 'service'
      ? serviceSections(card)
      : [
          {
            titre: t.employeur,
            lignes: card.lien
              ? [
                  {
                    texte: `${nameOf(card.lien)} (${CONFIANCE_LABELS[card.lien.inference.confiance]})`,
                    url: card.lien.url,
                  },
                ]
              : [{ texte: t.nonDetermine }],
          },
          { titre: t.ailleurs, lignes: card.semblables.slice(0, MAX_LINES).map(offreLine) },
        ];
  const sources = {
    titre: t.sources,
    lignes: card.pied.sources.map(({ kind, producteur, date, licence }) => ({
      texte: `${t.genres[kind] ?? kind}\u00a0: ${producteur}, ${formatDate(date)}, ${licence}`,
    })),
  };
  return {
    titre: card.kind === 'service' ? nameOf(card) : card.intitule,
    url: card.url,
    sections: [...sections, sources].filter(({ lignes }) => lignes.length > 0),
  };
}

function serviceSections(card: ServiceCard): Section[] {
  const mission = card.missions.find((one) => one.rung === 'publiee' || one.rung === 'parent');
  return [
    { titre: t.place, lignes: card.chemin.map((one) => ({ texte: nameOf(one), url: one.url })) },
    {
      titre: mission?.rung === 'parent' ? t.missionParent(nameOf(mission.parent)) : t.missions,
      lignes: mission && 'texte' in mission ? [{ texte: mission.texte }] : [],
    },
    { titre: t.offres, lignes: card.offres.directes.slice(0, MAX_LINES).map(offreLine) },
    {
      titre: t.profils,
      lignes: (card.profils?.metiers ?? []).slice(0, MAX_LINES).map(({ libelle, nombre }) => ({
        texte: `${libelle} (${t.nOffres(nombre)})`,
      })),
    },
    {
      titre: t.semblables,
      lignes: card.semblables.slice(0, MAX_LINES).map((one) => ({
        texte: `${nameOf(one)}, ${one.rattachement}`,
        url: one.url,
      })),
    },
  ];
}

const nameOf = ({ nom, sigle }: { readonly nom: string; readonly sigle: string }) =>
  sigle ? `${nom} (${sigle})` : nom;

const offreLine = ({ intitule, localisation, url }: OffreLine): Line => ({
  texte: [intitule, localisation].filter(Boolean).join(', '),
  url,
});

/** Published texts may hold any sign: none of them becomes markup. */
function link({ texte, url }: Line): string {
  const escaped = texte.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
  return url ? `[${escaped}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)` : escaped;
}
