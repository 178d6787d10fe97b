package org.wirefold.analysis;

import com.carrotsearch.hppc.LongHashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * Guesses the language of a text: by its script, or else by how many of its words are a language's
 * stop words, as Lucene's analyzers list them, and how many have letters that hardly another
 * language has. Right for ordinary articles, and mostly for headlines, in the languages listed;
 * {@code und} for anything else. Stateless; looks at the first {@link #MOST_WORDS} words.
 */
public final class LanguageGuess {
  public static final String UNKNOWN = "und";
  private static final int MOST_WORDS = 80;
  private static final double LEAST_SHARE = 0.12;
  private static final Map<String, LongHashSet> STOP_WORDS = stopWords();

  /** Letters that tell a language from its neighbours; a word with one counts as a stop word. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "de", "ßäöü",
          "fr", "çêèœàùîôëï",
          "es", "ñ¿¡",
          "pt", "ãõç",
          "tr", "ığşçöü",
          "vi", "ạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơư",
          "sv", "åäö",
          "da", "æøå",
          "no", "æøå",
          "ro", "ăâîșțţş");

  private static final int ANY_LETTER = 0xA1;

  private LanguageGuess() {}

  private static Map<String, LongHashSet> stopWords() {
    Map<String, LongHashSet> sets = new LinkedHashMap<>();
    sets.put("en", hashes(EnglishAnalyzer.getDefaultStopSet()));
    sets.put("de", hashes(GermanAnalyzer.getDefaultStopSet()));
    sets.put("fr", hashes(FrenchAnalyzer.getDefaultStopSet()));
    sets.put("es", hashes(SpanishAnalyzer.getDefaultStopSet()));
    sets.put("it", hashes(ItalianAnalyzer.getDefaultStopSet()));
    sets.put("pt", hashes(PortugueseAnalyzer.getDefaultStopSet()));
    sets.put("nl", hashes(DutchAnalyzer.getDefaultStopSet()));
    sets.put("sv", hashes(SwedishAnalyzer.getDefaultStopSet()));
    sets.put("da", hashes(DanishAnalyzer.getDefaultStopSet()));
    sets.put("no", hashes(NorwegianAnalyzer.getDefaultStopSet()));
    sets.put("fi", hashes(FinnishAnalyzer.getDefaultStopSet()));
    sets.put("id", hashes(IndonesianAnalyzer.getDefaultStopSet()));
    sets.put("tr", hashes(TurkishAnalyzer.getDefaultStopSet()));
    sets.put("ro", hashes(RomanianAnalyzer.getDefaultStopSet()));
    sets.put("hu", hashes(HungarianAnalyzer.getDefaultStopSet()));
    sets.put("vi", new LongHashSet());
    add(sets, "en", "said", "has", "have", "after", "from", "its", "which", "were", "been", "who");
    add(sets, "vi", "và", "của", "là", "các", "cho", "trong", "một", "có", "không", "tại", "theo");
    add(sets, "it", "è", "alla", "dopo", "ha");
    add(sets, "pt", "é", "após", "diz");
    add(sets, "es", "tras", "dice");
    add(sets, "fr", "après", "selon", "plus");
    add(sets, "de", "nach", "sagte", "laut", "mehr");
    add(sets, "nl", "volgens", "zegt");
    add(sets, "id", "di", "yang", "dan", "dari", "untuk", "akan");
    return sets;
  }

  private static void add(Map<String, LongHashSet> sets, String language, String... words) {
    LongHashSet set = sets.getOrDefault(language, new LongHashSet());
    for (String word : words) {
      set.add(WordHash.of(word));
    }
  }

  /** The stop words as {@link WordHash}es, as {@link Words} has them. */
  private static LongHashSet hashes(CharArraySet words) {
    LongHashSet hashes = new LongHashSet(words.size());
    for (Object word : words) {
      char[] chars = (char[]) word;
      hashes.add(WordHash.of(chars, 0, chars.length));
    }
    return hashes;
  }

  /** A BCP 47 primary subtag, such as {@code en}. */
  public static String of(String text, Words words) {
    String byScript = Scripts.language(text);
    if (!byScript.isEmpty()) {
      return byScript;
    }
    int looked = Math.min(words.size(), MOST_WORDS);
    boolean plain = isPlain(text, words, looked);
    String best = UNKNOWN;
    int most = (int) (2 * looked * LEAST_SHARE);
    for (Map.Entry<String, LongHashSet> language : STOP_WORDS.entrySet()) {
      int hits = hits(language.getKey(), language.getValue(), words, looked, plain);
      if (hits > most) {
        most = hits;
        best = language.getKey();
      }
      if (plain && "en".equals(best) && hits > 2 * looked / 5) {
        break; // nearly all articles: no other language has a fifth of English stop words
      }
    }
    return best;
  }

  // In halves: a word that only has a telling letter is half as sure as a stop word.
  private static int hits(
      String language, LongHashSet stopWords, Words words, int looked, boolean plain) {
    String letters = plain ? "" : LETTERS.getOrDefault(language, "");
    int hits = 0;
    for (int i = 0; i < looked; i++) {
      if (stopWords.contains(words.hash(i))) {
        hits += 2;
      } else if (!letters.isEmpty() && hasAny(words.term(i), letters)) {
        hits++;
      }
    }
    return hits;
  }

  private static boolean hasAny(String word, String letters) {
    for (int i = 0; i < word.length(); i++) {
      char c = Character.toLowerCase(word.charAt(i));
      if (c >= ANY_LETTER && letters.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words that are looked at have no letters but those of English. */
  private static boolean isPlain(String text, Words words, int looked) {
    int end = looked == 0 ? 0 : words.end(looked - 1);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= ANY_LETTER && Character.isLetter(c)) {
        return false;
      }
    }
    return true;
  }
}
