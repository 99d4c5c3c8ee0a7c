import type { OffreLine, PageCard, ServiceCard } from '../../lib/model/card.ts';
import { formatDate } from '../shared/format.ts';
import * as t from '../shared/texts.ts';

const MAX_LINES = 10;

/** A line and, where it has one, the address of what it names. */
type Line = readonly [texte: string, url?: string];
type Section = readonly [titre: string, lignes: readonly Line[]];

/** The card to paste in a message or a note: as plain text, or in Markdown with links. */
export function cardAsText(card: PageCard, markdown = false): string {
  const titre: Line = [card.kind === 'service' ? nameOf(card) : card.intitule, card.url];
  const sections = [
    ...(card.kind === 'service' ? serviceSections(card) : offreSections(card)),
    [t.sources, card.pied.sources.map(sourceLine)] satisfies Section,
  ];
  return [
    markdown ? `# ${link(titre)}` : titre.join('\n'),
    ...sections
      .filter(([, lignes]) => lignes.length > 0)
      .map(([name, lignes]) =>
        [
          markdown ? `## ${name}\n` : name,
          ...lignes.slice(0, MAX_LINES).map((line) => `- ${markdown ? link(line) : line[0]}`),
        ].join('\n'),
      ),
  ].join('\n\n');
}

function offreSections({ lien, semblables }: Extract<PageCard, { kind: 'offre' }>): Section[] {
  return [
    [
      t.employeur,
      [
        lien
          ? [`${nameOf(lien)} (${t.confiances[lien.inference.confiance]})`, lien.url]
          : [t.nonDetermine],
      ],
    ],
    [t.ailleurs, semblables.map(offreLine)],
  ];
}

function serviceSections(card: ServiceCard): Section[] {
  return [
    [t.place, card.chemin.map((one) => [nameOf(one), one.url])],
    ...card.missions.flatMap((one): Section[] =>
      one.rung === 'publiee' || one.rung === 'parent'
        ? [
            [
              one.rung === 'parent' ? t.missionParent(nameOf(one.parent)) : t.missionPubliee,
              [[one.texte]],
            ],
          ]
        : [],
    ),
    [t.offres, card.offres.directes.map(offreLine)],
    [
      t.profils,
      (card.profils?.metiers ?? []).map(({ libelle, nombre }) => [
        `${libelle} (${t.nOffres(nombre)})`,
      ]),
    ],
    [t.semblables, card.semblables.map((one) => [`${nameOf(one)}, ${one.rattachement}`, one.url])],
  ];
}

const nameOf = ({ nom, sigle }: { readonly nom: string; readonly sigle: string }) =>
  sigle ? `${nom} (${sigle})` : nom;

const offreLine = ({ intitule, localisation, url }: OffreLine): Line => [
  [intitule, localisation].filter(Boolean).join(', '),
  url,
];

const sourceLine = ({
  kind,
  producteur,
  date,
  licence,
}: PageCard['pied']['sources'][number]): Line => [
  `${t.genres[kind] ?? kind}\u00a0: ${producteur}, ${formatDate(date)}, ${licence}`,
];

/** Published texts may hold any sign: none of them becomes markup. */
function link([texte, url]: Line): string {
  const escaped = texte.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
  return url ? `[${escaped}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)` : escaped;
}
