package org.wirefold.query;

import java.util.Locale;
import java.util.Set;

/**
 * Words that nearly every article has, and those that make a question of a query. They are looked
 * for only where nothing else is asked: "the who" finds the band, "who bought the ferry" the sale.
 */
final class FunctionWords {
  private static final Set<String> WORDS =
      Set.of(
          ("a about after all also am an and any are as at be because been before being but by can"
                  + " could did do does doing for from get got had has have having he her here him"
                  + " his how i if in into is it its just many me might more most much my no nor not"
                  + " of off on one only or our out over own she should so some such than that the"
                  + " their them then there these they this those through to too under until up"
                  + " upon was we were what when where which while who whom whose why will with"
                  + " would you your")
              .split(" "));

  private FunctionWords() {}

  static boolean has(Node.Word word) {
    return WORDS.contains(word.text().toLowerCase(Locale.ROOT))
        && !word.text().matches("\\p{Lu}{2,}"); // "US", "IT" and "WHO" are names
  }
}
