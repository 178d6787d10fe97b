package org.wirefold.tag;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.article.Article;
import org.wirefold.article.InputTags;

/**
 * Tags articles with companies, people, places and topics. What the input says of a dimension is
 * taken as it is, companies and topics by the ids we have for them; we find our own only where it
 * says nothing. Immutable, thread-safe.
 */
public final class Tagger {
  private static final Latest<CompanyRegistry, EntityFinder, RuntimeException> FINDERS =
      new Latest<>(EntityFinder::new);

  private final CompanyRegistry companies;
  private final EntityFinder entities;
  private final TopicFinder topics;

  /** A tagger to which no topics were taught. */
  public Tagger(CompanyRegistry companies, TopicTree topics) {
    this(companies, topics, TopicModel.NONE);
  }

  public Tagger(CompanyRegistry companies, TopicTree topics, TopicModel learned) {
    this.companies = companies;
    this.entities = FINDERS.of(companies);
    this.topics = new TopicFinder(topics, learned);
  }

  /**
   * Tags one article.
   *
   * @param title its headline, analysed
   * @param body its body, analysed
   */
  public Tags tag(Article article, AnalyzedText title, AnalyzedText body) {
    InputTags input = article.inputTags();
    List<Mention> mentions = entities.find(title, body);
    mentions.removeIf(mention -> isGiven(input, mention));
    int start = title.text().length() + 2;
    int paragraph = body.text().indexOf('\n');
    int leadEnd = start + (paragraph < 0 ? body.text().length() : paragraph);
    Map<String, List<TopicOrigin>> found = topics.find(input.topics(), title, body);
    return new Tags(
        input.companies().isEmpty()
            ? Salience.order(Mention.Kind.COMPANY, mentions, start, leadEnd)
            : companies(input),
        List.copyOf(found.keySet()),
        input.people().isEmpty()
            ? Salience.order(Mention.Kind.PERSON, mentions, start, leadEnd)
            : input.people(),
        input.places().isEmpty()
            ? Salience.order(Mention.Kind.PLACE, mentions, start, leadEnd)
            : input.places(),
        input.orgs(),
        mentions,
        found);
  }

  private static boolean isGiven(InputTags input, Mention mention) {
    return switch (mention.kind()) {
      case COMPANY -> !input.companies().isEmpty();
      case PERSON -> !input.people().isEmpty();
      case PLACE -> !input.places().isEmpty();
    };
  }

  private List<String> companies(InputTags input) {
    Set<String> ids = new LinkedHashSet<>();
    input.companies().forEach(name -> ids.add(companies.find(name).orElse(name)));
    return List.copyOf(ids);
  }
}
