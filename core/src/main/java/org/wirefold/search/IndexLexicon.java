package org.wirefold.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wirefold.index.FacetOrdinals;
import org.wirefold.index.SearchLease;
import org.wirefold.query.Lexicon;
import org.wirefold.query.Node;
import org.wirefold.schema.Dimension;

/** What one state of an index and a person's synonyms know of words. For one lease and thread. */
final class IndexLexicon implements Lexicon {
  /** {@code person:john} means any John, within reason. */
  private static final int MOST_VALUES = 1_000;

  private final SearchLease lease;
  private final Labels labels;
  private final Synonyms synonyms;
  private final Map<String, List<Node>> known = new HashMap<>();

  IndexLexicon(SearchLease lease, Labels labels, Synonyms synonyms) {
    this.lease = lease;
    this.labels = labels;
    this.synonyms = synonyms;
  }

  /** The value itself, or by label, name or alias; else all values that have these words. */
  @Override
  public List<String> values(Dimension dimension, String typed) {
    try {
      String value = SearchQuery.resolved(dimension, List.of(typed), lease, labels).getFirst();
      FacetOrdinals ordinals = lease.ordinals(dimension);
      if (ordinals.find(value) >= 0) {
        return List.of(value);
      }
      FoldedText words = new FoldedText(typed);
      List<String> values = new ArrayList<>();
      for (int i = 0; i < ordinals.count() && values.size() < MOST_VALUES; i++) {
        String each = ordinals.value(i);
        if (words.isIn(labels.label(dimension, each))) {
          values.add(each);
        }
      }
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Node> alternatives(String words) {
    return known.computeIfAbsent(words, this::find);
  }

  private List<Node> find(String words) {
    List<Node> others = new ArrayList<>();
    try {
      Optional<String> company = labels.value(Dimension.COMPANY, words);
      if (company.isPresent() && lease.ordinals(Dimension.COMPANY).find(company.get()) >= 0) {
        others.add(new Node.Value(Dimension.COMPANY, company.get()));
      }
      String name = capitalised(words);
      if (words.contains(" ") && lease.ordinals(Dimension.PERSON).find(name) >= 0) {
        others.add(new Node.Value(Dimension.PERSON, name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    synonyms.of(words).forEach(o -> others.add(new Node.Phrase(Node.Scope.ANYWHERE, o, 0)));
    return others;
  }

  private static String capitalised(String words) {
    return Arrays.stream(words.split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining(" "));
  }
}
