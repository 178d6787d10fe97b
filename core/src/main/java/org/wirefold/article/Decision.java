package org.wirefold.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person decided about the folding; it outranks whatever the machine finds. Two decisions of
 * one kind over the same articles are the same, whoever made them and when. Immutable.
 *
 * @param ids for a split the article that is kept apart, and then those it is kept from; for a
 *     merge the two whose stories are one. Articles need not be held
 */
public record Decision(
    Kind kind, List<ArticleId> ids, Instant when, Optional<String> by, Optional<String> note) {
  /** What was decided. */
  public enum Kind {
    SPLIT,
    MERGE;

    /** The lower-case name, as JSON and people write it. */
    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Kind of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  public Decision {
    if (ids.size() < 2) {
      throw new IllegalArgumentException("a decision needs two articles or more, not " + ids);
    }
    if (kind == Kind.MERGE && ids.size() > 2) {
      throw new IllegalArgumentException("a merge is of two articles, not " + ids.size());
    }
    ArticleId first = ids.getFirst();
    List<ArticleId> others = ids.stream().skip(1).distinct().sorted().toList();
    if (others.contains(first)) {
      throw new IllegalArgumentException(first + " cannot be decided about with itself");
    }
    boolean turned = kind == Kind.MERGE && others.getFirst().compareTo(first) < 0;
    ids =
        turned
            ? List.of(others.getFirst(), first)
            : Stream.concat(List.of(first).stream(), others.stream()).toList();
    by = by.map(String::strip).filter(text -> !text.isEmpty());
    note = note.map(String::strip).filter(text -> !text.isEmpty());
  }

  /** The same decision has the same key. */
  public String key() {
    StringBuilder key = new StringBuilder(kind.key());
    ids.forEach(id -> key.append('\n').append(id));
    return key.toString();
  }

  /** The article that a split keeps apart; the first of a merge. */
  public ArticleId subject() {
    return ids.getFirst();
  }

  /** The others. */
  public List<ArticleId> others() {
    return ids.subList(1, ids.size());
  }

  /** Whether a person who names these articles means this decision. */
  public boolean isAbout(List<ArticleId> named) {
    return (named.size() == 1 && kind == Kind.SPLIT)
        ? subject().equals(named.getFirst())
        : ids.containsAll(named);
  }

  /** {@code by a person on 2026-03-02: a note}. */
  public String signature() {
    return "by "
        + by.orElse("a person")
        + " on "
        + when.toString().substring(0, when.toString().indexOf('T'))
        + note.map(text -> ": " + text).orElse("");
  }
}
