package org.wirefold.query;

import java.util.List;
import org.wirefold.schema.Dimension;

/** What an index, its registries and a person's synonyms know of words. Thread-safe. */
public interface Lexicon {
  /** Knows nothing. */
  Lexicon NONE =
      new Lexicon() {
        @Override
        public List<String> values(Dimension dimension, String typed) {
          return List.of(typed);
        }

        @Override
        public List<Node> alternatives(String words) {
          return List.of();
        }
      };

  /** The values of a dimension that are meant by what was typed as one. */
  List<String> values(Dimension dimension, String typed);

  /**
   * What may be looked for in place of these words: a company or person of that name, synonyms.
   *
   * @param words one, or some with a space between
   */
  List<Node> alternatives(String words);
}
