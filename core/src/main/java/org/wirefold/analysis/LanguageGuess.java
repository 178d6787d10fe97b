package org.wirefold.analysis;

import com.carrotsearch.hppc.LongIntHashMap;
import java.util.List;
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

  /** In the order in which they are asked: of two that fit as well, the first. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "id", "tr", "ro", "hu",
          "vi");

  /** For each stop word the languages that have it, a bit each. */
  private static final LongIntHashMap STOP_WORDS = stopWords();

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

  private static LongIntHashMap stopWords() {
    LongIntHashMap words = new LongIntHashMap();
    add(words, "en", EnglishAnalyzer.getDefaultStopSet());
    add(words, "de", GermanAnalyzer.getDefaultStopSet());
    add(words, "fr", FrenchAnalyzer.getDefaultStopSet());
    add(words, "es", SpanishAnalyzer.getDefaultStopSet());
    add(words, "it", ItalianAnalyzer.getDefaultStopSet());
    add(words, "pt", PortugueseAnalyzer.getDefaultStopSet());
    add(words, "nl", DutchAnalyzer.getDefaultStopSet());
    add(words, "sv", SwedishAnalyzer.getDefaultStopSet());
    add(words, "da", DanishAnalyzer.getDefaultStopSet());
    add(words, "no", NorwegianAnalyzer.getDefaultStopSet());
    add(words, "fi", FinnishAnalyzer.getDefaultStopSet());
    add(words, "id", IndonesianAnalyzer.getDefaultStopSet());
    add(words, "tr", TurkishAnalyzer.getDefaultStopSet());
    add(words, "ro", RomanianAnalyzer.getDefaultStopSet());
    add(words, "hu", HungarianAnalyzer.getDefaultStopSet());
    add(words, "en", "said", "has", "have", "after", "from", "its", "which", "were", "been", "who");
    add(words, "vi", "và", "của", "là", "các", "cho", "trong", "một", "có", "không", "tại", "theo");
    add(words, "it", "è", "alla", "dopo", "ha");
    add(words, "pt", "é", "após", "diz");
    add(words, "es", "tras", "dice");
    add(words, "fr", "après", "selon", "plus");
    add(words, "de", "nach", "sagte", "laut", "mehr");
    add(words, "nl", "volgens", "zegt");
    add(words, "id", "di", "yang", "dan", "dari", "untuk", "akan");
    return words;
  }

  private static void add(LongIntHashMap words, String language, CharArraySet stopWords) {
    for (Object word : stopWords) {
      add(words, language, new String((char[]) word));
    }
  }

  private static void add(LongIntHashMap words, String language, String... stopWords) {
    int bit = 1 << LANGUAGES.indexOf(language);
    for (String word : stopWords) {
      long hash = WordHash.of(word); // as Words has them
      words.put(hash, words.get(hash) | bit);
    }
  }

  /** A BCP 47 primary subtag, such as {@code en}. */
  public static String of(String text, Words words) {
    String byScript = Scripts.language(text);
    if (!byScript.isEmpty()) {
      return byScript;
    }
    int looked = Math.min(words.size(), MOST_WORDS);
    int[] hits = hits(text, words, looked);
    String best = UNKNOWN;
    int most = (int) (2 * looked * LEAST_SHARE);
    for (int i = 0; i < hits.length; i++) {
      if (hits[i] > most) {
        most = hits[i];
        best = LANGUAGES.get(i);
      }
    }
    return best;
  }

  // In halves: a word that only has a telling letter is half as sure as a stop word.
  private static int[] hits(String text, Words words, int looked) {
    boolean isPlain = isPlain(text, words, looked);
    int[] hits = new int[LANGUAGES.size()];
    for (int i = 0; i < looked; i++) {
      int having = STOP_WORDS.get(words.hash(i));
      for (int bits = having; bits != 0; bits &= bits - 1) {
        hits[Integer.numberOfTrailingZeros(bits)] += 2;
      }
      if (!isPlain) {
        addLetters(words.term(i), having, hits);
      }
    }
    return hits;
  }

  private static void addLetters(String word, int having, int[] hits) {
    for (int language = 0; language < hits.length; language++) {
      if ((having & 1 << language) == 0
          && hasAny(word, LETTERS.getOrDefault(LANGUAGES.get(language), ""))) {
        hits[language]++;
      }
    }
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
