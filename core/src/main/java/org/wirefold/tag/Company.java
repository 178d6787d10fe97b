package org.wirefold.tag;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A company of the registry.
 *
 * @param name the usual short name in the news
 * @param aliases other forms of the name
 * @param tickers as exchanges write them; they count only where the text marks them as such
 * @param parent the id of the company that owns it
 * @param ambiguous the name is also an ordinary word or another name, so that it takes evidence in
 *     the text
 * @param evidence words or phrases, one of which settles that this company is meant
 * @param otherwise words or phrases of articles where the ambiguous name may mean something else;
 *     in articles with none of them it does so seldom
 */
public record Company(
    String id,
    String name,
    List<String> aliases,
    List<String> tickers,
    Optional<String> country,
    Optional<String> industry,
    Optional<String> parent,
    boolean ambiguous,
    List<String> evidence,
    List<String> otherwise) {
  private static final JsonMapper LINES = new JsonMapper();

  public Company {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    tickers = tickers == null ? List.of() : List.copyOf(tickers);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
    otherwise = otherwise == null ? List.of() : List.copyOf(otherwise);
  }

  /** A company of which no more is known. */
  static Company named(String id, String name) {
    Optional<String> none = Optional.empty();
    return new Company(
        id, name, List.of(), List.of(), none, none, none, false, List.of(), List.of());
  }

  /** Its id and name as a line of a registry. */
  public String toLine() {
    return LINES.createObjectNode().put("id", id).put("name", name).toString();
  }
}
