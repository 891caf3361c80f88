import { html } from '@lit-labs/ssr';
import { TopicPage, type TopicPageQuery } from '../graphql/operations.ts';
import { activityKinds } from '../i18n/labels.ts';
import { layoutMessages } from '../i18n/layout.ts';
import { topicMessages } from '../i18n/topic.ts';
import { pathOf } from '../layout/addresses.ts';
import { externalLink, factList, pageSection, plainList } from '../layout/components.ts';
import { linkTo, linkToActivity, pager } from '../layout/links.ts';
import { missingOrGone } from '../layout/missing-or-gone.ts';
import type { Page, Visit } from '../layout/page.ts';

type Topic = NonNullable<TopicPageQuery['topic']>;

/** The page of a topic with its activities. */
export const topicPage: Page = async (visit) => {
  const { runQuery, locale, slug, searchParams } = visit;
  const after = searchParams.get('after');
  const { topic } = await runQuery(TopicPage, { slug, locale, after });
  if (!topic) return missingOrGone(visit, 'TOPIC');
  const path = pathOf('Topic', topic.slug);
  if (topic.slug !== slug) return { kind: 'moved', path };
  const { label, activities } = topic;
  const messages = topicMessages[locale];
  return {
    kind: 'found',
    title: label,
    description: messages.about(label, activities.totalCount),
    path,
    unlisted: after !== null,
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      { name: label, path },
    ],
    synthetic: topic.synthetic,
    structuredData: [inSchemaOrg(topic, visit.origin)],
    body: html`<article>
      <p><span class="tag">${messages.topic}</span></p>
      <h1>${label}</h1>
      ${factList([['Wikidata', wikidataUrl(topic) && externalLink(wikidataUrl(topic), topic.wikidata!)]])}
      ${pageSection('activities', messages.activities, activitiesOf(topic, path, visit), messages.noActivities)}
    </article>`,
  };
};

/** The address of the Wikidata item of a topic. */
const wikidataUrl = ({ wikidata }: Topic): string | undefined =>
  wikidata ? `https://www.wikidata.org/wiki/${encodeURIComponent(wikidata)}` : undefined;

const inSchemaOrg = (topic: Topic, origin: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'DefinedTerm',
  '@id': origin + pathOf('Topic', topic.slug),
  url: origin + pathOf('Topic', topic.slug),
  name: topic.label,
  termCode: topic.slug,
  sameAs: wikidataUrl(topic),
});

const activitiesOf = ({ activities }: Topic, path: string, visit: Visit) =>
  activities.nodes.length === 0
    ? ''
    : html`${plainList(
        activities.nodes.map(
          ({ edition, ...activity }) =>
            html`<span class="tag">${activity.kindAsGiven ?? activityKinds[visit.locale][activity.kind]}</span>
              ${linkToActivity(activity, visit)} <span class="muted">${linkTo('Edition', edition, visit)}</span>`,
        ),
      )}
      ${pager(activities, path, visit, '#activities')}`;
