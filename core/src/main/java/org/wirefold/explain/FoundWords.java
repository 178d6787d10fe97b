package org.wirefold.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.search.Explanation;
import org.wirefold.analysis.NewsAnalyzer;
import org.wirefold.article.Article;
import org.wirefold.article.Published;
import org.wirefold.explain.MatchExplanation.Found;
import org.wirefold.query.QueryReader;
import org.wirefold.schema.Dimension;
import org.wirefold.schema.StorySchema;
import org.wirefold.tag.Mention;
import org.wirefold.tag.Tags;

/**
 * What of a query was found in one article: reads Lucene's descriptions of how it came to a score.
 * Another release may word them otherwise, which the test of them would show. For one article and
 * thread.
 */
final class FoundWords {
  /** {@code weight(body:huawei in 12) [BM25Similarity], result of:}. */
  private static final Pattern WEIGHT =
      Pattern.compile("weight\\((title|body|author):(.*) in \\d+\\).*", Pattern.DOTALL);

  /** {@code weight(CombinedFieldQuery((body title^8.0)(huawei)) in 12), result of:}. */
  private static final Pattern COMBINED =
      Pattern.compile(
          "weight\\(CombinedFieldQuery\\(\\(.*?\\)\\((.*)\\)\\) in \\d+\\).*", Pattern.DOTALL);

  /** {@code ConstantScore(title:chip*)}: what stands for many words has no weights of its own. */
  private static final Pattern CONSTANT =
      Pattern.compile(
          "(?:ConstantScore\\()?(title|body|author):(.*?)\\)?(?:\\^[\\d.]+)?", Pattern.DOTALL);

  /** {@code ConstantScore(facet_company:(huawei tsmc))}. */
  private static final Pattern TAGGED =
      Pattern.compile(
          "(?:ConstantScore\\()?facet_(\\w+):\\(?(.*?)\\)*(?:\\^[\\d.]+)?", Pattern.DOTALL);

  /** {@code ConstantScore((title:huawei title:chip)~2)}: two words or more of one headline. */
  private static final Pattern TOGETHER =
      Pattern.compile("ConstantScore\\([(+#]+title:.*", Pattern.DOTALL);

  private static final Pattern DATED =
      Pattern.compile(
          "(?:ConstantScore\\()?" + StorySchema.PUBLISHED_RANGE + ":.*", Pattern.DOTALL);

  private static final Pattern FREQUENCY =
      Pattern.compile("(?:phraseFreq|termFreq|freq)\\b.*", Pattern.DOTALL);

  /** So begins what is only asked for, and adds nothing to the score. */
  private static final String FILTER = "match on required clause";

  private final Article article;
  private final Tags tags;
  private final Analyzer analyzer = new NewsAnalyzer();
  private double together;

  FoundWords(Article article, Tags tags) {
    this.article = article;
    this.tags = tags;
  }

  /** All that was found; empty where the article does not match. */
  List<Found> of(Explanation explanation) throws IOException {
    List<Found> found = new ArrayList<>();
    collect(explanation, 1, found);
    if (together > 0) {
      found.add(new Found("several words", List.of(), StorySchema.TITLE, 1, rounded(together)));
    }
    return found;
  }

  /**
   * Adds what an explanation and those beneath it tell.
   *
   * @param share of the weights in the score, 0 beneath a filter
   */
  private void collect(Explanation at, double share, List<Found> found) throws IOException {
    if (!at.isMatch()) {
      return;
    }
    String told = at.getDescription();
    double weight = share * at.getValue().doubleValue();
    Matcher combined = COMBINED.matcher(told);
    Matcher single = WEIGHT.matcher(told);
    Matcher constant = CONSTANT.matcher(told);
    Matcher tagged = TAGGED.matcher(told);
    if (combined.matches()) {
      found.addAll(inBoth(combined.group(1), weight));
    } else if (single.matches()) {
      found.add(found(single.group(1), single.group(2), times(at), weight));
    } else if (constant.matches()) {
      found.add(found(constant.group(1), constant.group(2), 1, weight));
    } else if (tagged.matches()) {
      found.addAll(tagged(tagged.group(1), tagged.group(2), weight));
    } else if (TOGETHER.matcher(told).matches()) {
      together += weight;
    } else if (DATED.matcher(told).matches()) {
      found.addAll(tagged(Dimension.PUBLISHED.key(), date(), weight));
    } else {
      double beneath = told.startsWith(FILTER) ? 0 : share;
      for (Explanation detail : at.getDetails()) {
        collect(detail, beneath, found);
      }
    }
  }

  /** A word that is looked for in headline and body as in one text: each by its share. */
  private List<Found> inBoth(String word, double weight) throws IOException {
    List<String> title = standing(StorySchema.TITLE, word);
    List<String> body = standing(StorySchema.BODY, word);
    double inTitle = (double) QueryReader.TITLE_WEIGHT * title.size();
    double all = Math.max(1, inTitle + body.size());
    List<Found> found = new ArrayList<>();
    if (!title.isEmpty()) {
      double share = rounded(weight * inTitle / all);
      found.add(new Found(word, distinct(title), StorySchema.TITLE, title.size(), share));
    }
    if (!body.isEmpty()) {
      double share = rounded(weight * body.size() / all);
      found.add(new Found(word, distinct(body), StorySchema.BODY, body.size(), share));
    }
    return found;
  }

  private Found found(String field, String word, int times, double weight) throws IOException {
    return new Found(word, distinct(standing(field, word)), field, times, rounded(weight));
  }

  /**
   * The values that the article has, with how its text calls them where that is known.
   *
   * @param asked one or some, with spaces between, where values may have spaces in them too
   */
  private List<Found> tagged(String dimension, String asked, double weight) {
    List<String> values =
        Dimension.of(dimension).stream()
            .flatMap(this::values)
            .filter(value -> (" " + asked + " ").contains(" " + value + " "))
            .toList();
    return (values.isEmpty() ? List.of(asked) : values)
        .stream()
            .map(
                value -> {
                  List<String> called = surfaces(value);
                  int times = Math.max(1, called.size());
                  double share = rounded(weight / Math.max(1, values.size()));
                  return new Found(value, distinct(called), dimension, times, share);
                })
            .toList();
  }

  private Stream<String> values(Dimension dimension) {
    return switch (dimension) {
      case COMPANY -> tags.companies().stream();
      case TOPIC -> tags.topics().stream();
      case PERSON -> tags.people().stream();
      case PLACE -> tags.places().stream();
      case ORG -> tags.orgs().stream();
      case PUBLISHER -> article.publisher().stream();
      case CREDIT -> article.credit().stream();
      case LANGUAGE -> Stream.of(article.language());
      case PUBLISHED, COPIES -> Stream.empty();
    };
  }

  private List<String> surfaces(String value) {
    return tags.mentions().stream()
        .filter(mention -> mention.entity().equals(value))
        .map(Mention::surface)
        .toList();
  }

  private String date() {
    return article.published().map(Published::text).orElse("undated");
  }

  private static int times(Explanation weight) {
    for (Explanation detail : weight.getDetails()) {
      if (FREQUENCY.matcher(detail.getDescription()).matches()) {
        return Math.max(1, (int) Math.round(detail.getValue().doubleValue()));
      }
      int deeper = times(detail);
      if (deeper > 0) {
        return deeper;
      }
    }
    return 0;
  }

  private static List<String> distinct(List<String> words) {
    Set<String> forms = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    forms.addAll(words);
    return List.copyOf(forms);
  }

  /** The words of a field, in order, that the index has under this one. */
  private List<String> standing(String field, String word) throws IOException {
    String text =
        switch (field) {
          case StorySchema.TITLE -> article.title();
          case StorySchema.AUTHOR -> String.join(", ", article.authors());
          default -> article.body();
        };
    List<String> forms = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (term.toString().equals(word)) {
          forms.add(text.substring(offset.startOffset(), offset.endOffset()));
        }
      }
      tokens.end();
    }
    return forms;
  }

  static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
