package org.wirefold.analysis;

import com.carrotsearch.hppc.LongHashSet;
import java.lang.Character.UnicodeScript;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/**
 * Guesses the language of a text: by its script, or else by the share of its words that are a
 * language's stop words, as Lucene's analyzers list them. Right for ordinary articles in the
 * languages listed, {@code und} for anything else and for a few words. Stateless; looks at the
 * first {@link #MOST_WORDS} words.
 */
public final class LanguageGuess {
  public static final String UNKNOWN = "und";
  private static final int MOST_WORDS = 60;
  private static final int SCRIPT_CHARS = 500;
  private static final double LEAST_SHARE = 0.12;
  private static final Map<String, LongHashSet> STOP_WORDS = stopWords();

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
    sets.put("ru", hashes(RussianAnalyzer.getDefaultStopSet()));
    return sets;
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
    String byScript = byScript(text);
    if (!byScript.isEmpty()) {
      return byScript;
    }
    int looked = Math.min(words.size(), MOST_WORDS);
    String best = UNKNOWN;
    int most = (int) (looked * LEAST_SHARE);
    for (Map.Entry<String, LongHashSet> language : STOP_WORDS.entrySet()) {
      int hits = 0;
      for (int i = 0; i < looked; i++) {
        if (language.getValue().contains(words.hash(i))) {
          hits++;
        }
      }
      if (hits > most) {
        most = hits;
        best = language.getKey();
      }
      if ("en".equals(best) && hits > looked / 5) {
        break; // nearly all articles: no other language has a fifth of English stop words
      }
    }
    return best;
  }

  private static String byScript(String text) {
    int letters = 0;
    int han = 0;
    int kana = 0;
    int hangul = 0;
    for (int i = 0; i < Math.min(text.length(), SCRIPT_CHARS); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        if (c > 0x2E00) {
          UnicodeScript script = UnicodeScript.of(c);
          han += script == UnicodeScript.HAN ? 1 : 0;
          kana += script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA ? 1 : 0;
          hangul += script == UnicodeScript.HANGUL ? 1 : 0;
        }
      }
    }
    if (3 * (han + kana + hangul) < letters || letters == 0) {
      return "";
    }
    return hangul > han + kana ? "ko" : 10 * kana > han ? "ja" : "zh";
  }
}
