package org.wirefold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Published;
import org.wirefold.article.Story;
import org.wirefold.index.SearchLease;
import org.wirefold.index.SearchLease.StoredArticle;
import org.wirefold.schema.Dimension;
import org.wirefold.search.SearchRequest.Fold;
import org.wirefold.search.SearchResult.Copies;
import org.wirefold.search.SearchResult.Copy;
import org.wirefold.search.SearchResult.Hit;
import org.wirefold.search.SearchResult.Item;
import org.wirefold.tag.Tags;

/** Reads what a page of results shows. For one lease and one thread. */
final class HitReader {
  private final SearchLease lease;
  private final Labels labels;
  private final Snippets snippets;
  private final Ranking ranking;

  HitReader(SearchLease lease, Labels labels, Snippets snippets, Ranking ranking) {
    this.lease = lease;
    this.labels = labels;
    this.snippets = snippets;
    this.ranking = ranking;
  }

  Hit read(RankedHit hit) throws IOException {
    boolean folded = ranking.fold() == Fold.STORIES;
    int number = folded ? hit.key() : lease.stories().storyOf(hit.key());
    Story story = lease.story(number);
    StoredArticle shown = lease.article(folded ? best(story, number) : hit.key());
    return new Hit(
        story.id(),
        hit.score(),
        copy(shown.article(), shown.tags(), labels),
        snippets.inTitle(shown.article().title()),
        snippets.of(shown.article().body()),
        new Copies(story.size(), ranking.matching(number), items(story)));
  }

  /** The copy that matched best: the canonical where it ties, else the root, else the earliest. */
  private int best(Story story, int number) throws IOException {
    for (ArticleId preferred : List.of(story.canonical(), story.root())) {
      Optional<Integer> document = lease.document(preferred);
      if (document.isPresent() && ranking.isBest(document.get())) {
        return document.get();
      }
    }
    return ranking.firstBest(number);
  }

  private static List<Item> items(Story story) {
    List<Item> items = new ArrayList<>();
    for (Story.Member member : story.members()) {
      if (items.size() == Copies.MAX_ITEMS) {
        break;
      }
      items.add(
          new Item(
              member.id(),
              member.publisher(),
              member.published().map(Published::text),
              member.relation(),
              member.similarity(),
              member.url()));
    }
    return items;
  }

  /** An article as lists show it. */
  static Copy copy(Article article, Tags tags, Labels labels) {
    return new Copy(
        article.id(),
        article.title(),
        article.titleInferred(),
        article.url(),
        article.publisher(),
        article.credit(),
        article.authors(),
        article.published().map(Published::text),
        article.published().map(DetailReader::precision),
        labels.tags(Dimension.COMPANY, tags.companies()),
        labels.tags(Dimension.TOPIC, tags.topics()));
  }
}
