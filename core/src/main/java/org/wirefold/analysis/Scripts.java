package org.wirefold.analysis;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** Tells the language of a text that is written in a script of its own. Stateless. */
final class Scripts {
  private static final int LOOKED_AT = 600;

  /** Latin letters lie below. */
  private static final char OTHER_SCRIPTS = 0x370;

  private Scripts() {}

  /** The language, or nothing where the script does not tell: Latin, and unknown ones. */
  static String language(String text) {
    if (isLatin(text)) {
      return "";
    }
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int letters = 0;
    for (int i = 0; i < Math.min(text.length(), LOOKED_AT); i++) {
      char c = text.charAt(i);
      if (c >= OTHER_SCRIPTS && Character.isLetter(c)) {
        counts.merge(UnicodeScript.of(c), 1, Integer::sum);
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    int han = count(counts, UnicodeScript.HAN);
    int kana = count(counts, UnicodeScript.HIRAGANA) + count(counts, UnicodeScript.KATAKANA);
    int hangul = count(counts, UnicodeScript.HANGUL);
    // An ideograph is as much as three letters: "华为" among Latin names still makes a text Chinese.
    if (3 * (han + kana + hangul) >= letters && han + kana + hangul > 0) {
      return hangul > han + kana ? "ko" : 10 * kana > han ? "ja" : "zh";
    }
    for (Map.Entry<UnicodeScript, Integer> script : counts.entrySet()) {
      if (2 * script.getValue() > letters) {
        return language(script.getKey(), text);
      }
    }
    return "";
  }

  private static boolean isLatin(String text) {
    for (int i = 0; i < Math.min(text.length(), LOOKED_AT); i++) {
      if (text.charAt(i) >= OTHER_SCRIPTS) {
        return false;
      }
    }
    return true;
  }

  private static int count(Map<UnicodeScript, Integer> counts, UnicodeScript script) {
    return counts.getOrDefault(script, 0);
  }

  private static String language(UnicodeScript script, String text) {
    return switch (script) {
      case ARABIC -> hasAny(text, "ٹڈڑےں") ? "ur" : hasAny(text, "پچژگ") ? "fa" : "ar";
      case CYRILLIC -> cyrillic(text);
      case DEVANAGARI -> "hi";
      case BENGALI -> "bn";
      case TAMIL -> "ta";
      case TELUGU -> "te";
      case THAI -> "th";
      case HEBREW -> "he";
      case GREEK -> "el";
      case ARMENIAN -> "hy";
      case GEORGIAN -> "ka";
      default -> "";
    };
  }

  // Each of these has letters that Russian does not; Bulgarian only lacks some of Russian's.
  private static String cyrillic(String text) {
    if (hasAny(text, "іїєґІЇЄҐ")) {
      return hasAny(text, "ўЎ") ? "be" : "uk";
    }
    if (hasAny(text, "ђћџљњјЂЋЏЉЊЈ")) {
      return hasAny(text, "ќѓѕЌЃЅ") ? "mk" : "sr";
    }
    return text.length() > 60 && !hasAny(text, "ыэёЫЭЁ") ? "bg" : "ru";
  }

  private static boolean hasAny(String text, String letters) {
    for (int i = 0; i < Math.min(text.length(), LOOKED_AT); i++) {
      if (letters.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
