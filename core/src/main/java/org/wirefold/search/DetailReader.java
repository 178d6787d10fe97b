package org.wirefold.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wirefold.article.Article;
import org.wirefold.article.Decision;
import org.wirefold.article.Published;
import org.wirefold.article.Story;
import org.wirefold.index.SearchLease;
import org.wirefold.index.SearchLease.StoredArticle;
import org.wirefold.schema.Dimension;
import org.wirefold.tag.Tags;
import org.wirefold.tag.TopicOrigin;

/** Reads articles and stories in full. For one lease and one thread. */
final class DetailReader {
  /**
   * An export reads the copies of a story near each other; it need not read the story each time.
   */
  private static final int STORIES_KEPT = 10_000;

  private final SearchLease lease;
  private final Labels labels;
  private final Map<Integer, Story> kept = new HashMap<>();

  DetailReader(SearchLease lease, Labels labels) {
    this.lease = lease;
    this.labels = labels;
  }

  ArticleDetail article(int document) throws IOException {
    StoredArticle stored = lease.article(document);
    Article article = stored.article();
    Tags tags = stored.tags();
    Story story = storyOf(lease.stories().storyOf(document));
    Story.Member member = story.member(article.id());
    return new ArticleDetail(
        article.id(),
        story.id(),
        member.relation(),
        member.similarity(),
        article.title(),
        article.titleInferred(),
        article.otherTitles(),
        article.summary(),
        article.body(),
        article.url(),
        article.publisher(),
        article.credit(),
        article.authors(),
        article.editors(),
        article.published().map(Published::text),
        article.published().map(DetailReader::precision),
        article.published().map(Published::origin),
        article.dateline(),
        article.language(),
        article.section(),
        labels.tags(Dimension.COMPANY, tags.companies()),
        labels.tags(Dimension.TOPIC, tags.topics()),
        labels.tags(Dimension.PERSON, tags.people()),
        labels.tags(Dimension.PLACE, tags.places()),
        labels.tags(Dimension.ORG, tags.orgs()),
        article.handling(),
        origins(article, tags),
        article.source().toString(),
        article.furniture(),
        tags.mentions());
  }

  private Map<String, String> origins(Article article, Tags tags) {
    Map<String, String> origins = new TreeMap<>(article.origins());
    article.published().ifPresent(p -> origins.putIfAbsent("published", p.origin()));
    if (!tags.topicOrigins().isEmpty()) {
      origins.put("topics", topicOrigins(tags));
    }
    return origins;
  }

  /** {@code query} where all have one origin, else {@code Chips: query; Wheat: learned}. */
  private String topicOrigins(Tags tags) {
    Map<String, String> origins = new LinkedHashMap<>();
    for (Tag topic : labels.tags(Dimension.TOPIC, tags.topics())) {
      String origin =
          tags.topicOrigins().getOrDefault(topic.value(), List.of()).stream()
              .map(TopicOrigin::key)
              .collect(Collectors.joining(" and "));
      origins.put(topic.label(), origin);
    }
    return Set.copyOf(origins.values()).size() == 1
        ? origins.values().iterator().next()
        : origins.entrySet().stream()
            .map(topic -> topic.getKey() + ": " + topic.getValue())
            .collect(Collectors.joining("; "));
  }

  private Story storyOf(int number) throws IOException {
    Story known = kept.get(number);
    if (known != null) {
      return known;
    }
    if (kept.size() >= STORIES_KEPT) {
      kept.clear();
    }
    Story story = lease.story(number);
    if (story.size() > 1) {
      kept.put(number, story);
    }
    return story;
  }

  StoryDetail story(Story story) throws IOException {
    int document =
        lease
            .document(story.canonical())
            .orElseThrow(() -> new IOException("story " + story.id() + " lost its canonical"));
    StoredArticle canonical = lease.article(document);
    List<StoryDetail.Copy> copies =
        story.members().stream()
            .map(
                m ->
                    new StoryDetail.Copy(
                        m.id(),
                        m.title(),
                        m.url(),
                        m.publisher(),
                        m.credit(),
                        m.published().map(Published::text),
                        m.handling().revision(),
                        m.relation(),
                        m.similarity(),
                        m.evidence()))
            .collect(Collectors.toList());
    return new StoryDetail(
        story.id(),
        story.formerIds(),
        story.root(),
        story.originalNotHeld(),
        HitReader.copy(canonical.article(), canonical.tags(), labels),
        copies,
        new StoryDetail.Lineage(story.originalNotHeld(), story.lineage()),
        lease.held().decisions(story.members().stream().map(Story.Member::id).toList()).stream()
            .sorted(Comparator.comparing(Decision::when).reversed().thenComparing(Decision::key))
            .toList());
  }

  static String precision(Published published) {
    return published.precision().name().toLowerCase(Locale.ROOT);
  }
}
