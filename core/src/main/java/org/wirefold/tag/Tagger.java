package org.wirefold.tag;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.article.Article;
import org.wirefold.article.InputTags;

/**
 * Tags articles with companies and topics. What the input says of a dimension is taken as it is,
 * companies and topics by the ids we have for them; we find our own only where it says nothing.
 * Immutable, thread-safe.
 */
public final class Tagger {
  private final CompanyRegistry companies;
  private final TopicTree topics;
  private final Gazetteer gazetteer;
  private final TopicMatcher matcher;

  public Tagger(CompanyRegistry companies, TopicTree topics) {
    this.companies = companies;
    this.topics = topics;
    this.gazetteer = new Gazetteer(companies);
    this.matcher = new TopicMatcher(topics.topics());
  }

  /**
   * Tags one article.
   *
   * @param title its headline, analysed
   * @param body its body, analysed
   */
  public Tags tag(Article article, AnalyzedText title, AnalyzedText body) {
    InputTags input = article.inputTags();
    List<Mention> mentions = input.companies().isEmpty() ? gazetteer.find(title, body) : List.of();
    return new Tags(
        companies(input, mentions),
        topics(input, title, body),
        input.people(),
        input.places(),
        input.orgs(),
        mentions);
  }

  private List<String> companies(InputTags input, List<Mention> mentions) {
    Set<String> ids = new LinkedHashSet<>();
    mentions.forEach(mention -> ids.add(mention.company()));
    input.companies().forEach(name -> ids.add(companies.find(name).orElse(name)));
    return List.copyOf(ids);
  }

  private List<String> topics(InputTags input, AnalyzedText title, AnalyzedText body) {
    if (!input.topics().isEmpty()) {
      return input.topics().stream().map(topics::idOf).distinct().toList();
    }
    Set<String> ids = matcher.match(title.stems(), body.stems());
    topics.addParents(ids);
    return List.copyOf(ids);
  }
}
