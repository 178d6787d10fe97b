package org.wirefold.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds tickers where a text marks them: {@code <GM>}, {@code <GM.N>}, {@code (NASDAQ: AAPL)},
 * {@code (AAPL.O)}, {@code (HKG: 0700)}, {@code $NVDA}. Looks at words behind brackets and dollar
 * signs only. Immutable, thread-safe.
 */
final class Tickers {
  /**
   * A ticker in a text.
   *
   * @param start UTF-16 offset of its code in the passage
   */
  record Found(String company, int start, int end, boolean isBehindName) {}

  private static final Pattern MARKED =
      Pattern.compile(
          "<(?<wire>[A-Z0-9]{1,6}(?:\\.[A-Z]{1,2})?)>"
              + "|\\$(?<cash>[A-Z]{1,5})\\b"
              + "|[(\\[](?:(?<exchange>[A-Z]{2,8}|Nasdaq(?:GS|GM|CM)?|Nyse|Amex)(?: [A-Z]{2})?:\\s?(?<code>[A-Z0-9]{1,6})(?=[\\s.,;)\\]])|(?<listed>[A-Z0-9]{1,6}\\.[A-Z]{1,2})(?=[\\s,;)\\]]))"); // (U.K.) is none

  /** The endings by which exchanges are known, in the registry as on the wires. */
  private static final Map<String, String> EXCHANGES =
      Map.ofEntries(
          Map.entry("HKG", "HK"),
          Map.entry("HKEX", "HK"),
          Map.entry("SEHK", "HK"),
          Map.entry("SSE", "SS"),
          Map.entry("SHA", "SS"),
          Map.entry("SZSE", "SZ"),
          Map.entry("SHE", "SZ"),
          Map.entry("TYO", "T"),
          Map.entry("TSE", "T"),
          Map.entry("KRX", "KS"),
          Map.entry("TPE", "TW"),
          Map.entry("TWSE", "TW"),
          Map.entry("NSE", "NS"),
          Map.entry("BSE", "BO"),
          Map.entry("LON", "L"),
          Map.entry("LSE", "L"),
          Map.entry("ETR", "DE"),
          Map.entry("FRA", "DE"),
          Map.entry("EPA", "PA"),
          Map.entry("AMS", "AS"),
          Map.entry("SWX", "SW"),
          Map.entry("ASX", "AX"),
          Map.entry("TSX", "TO"));

  private static final Pattern AMERICAN = Pattern.compile("([A-Z]{1,5})\\.(?:O|OQ|N|K|A|US)");

  private final Map<String, String> companies = new HashMap<>();

  Tickers(CompanyRegistry registry) {
    for (Company company : registry.companies()) {
      company.tickers().forEach(ticker -> companies.putIfAbsent(ticker, company.id()));
    }
  }

  List<Found> find(Passage passage) {
    String text = passage.text();
    List<Found> found = new ArrayList<>();
    Matcher marked = MARKED.matcher(text);
    int free = 0; // what is before it belongs to a ticker that was found
    for (int word = 0; word < passage.size(); word++) {
      char c = passage.before(word); // a code begins right behind its mark
      int mark = passage.start(word) - 1;
      if ((c == '<' || c == '$' || c == '(' || c == '[')
          && mark >= free
          && marked.region(mark, text.length()).lookingAt()) {
        for (String group : List.of("wire", "cash", "code", "listed")) {
          String code = marked.group(group);
          String company = code == null ? null : company(marked.group("exchange"), code);
          if (company != null) {
            found.add(
                new Found(
                    company, marked.start(group), marked.end(group), isBehindName(text, mark)));
          }
        }
        free = marked.end();
      }
    }
    return found;
  }

  private @Nullable String company(@Nullable String exchange, String code) {
    if (exchange != null) {
      String ending = EXCHANGES.get(exchange.toUpperCase(Locale.ROOT));
      if (ending == null) {
        return companies.get(code);
      }
      String whole = ending.equals("HK") ? "0".repeat(Math.max(0, 4 - code.length())) + code : code;
      return companies.get(whole + "." + ending);
    }
    Matcher american = AMERICAN.matcher(code);
    return companies.get(american.matches() ? american.group(1) : code);
  }

  /** Whether a name stands right before the mark: then the name says who is meant. */
  private static boolean isBehindName(String text, int mark) {
    int end = mark;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return start < end && Character.isUpperCase(text.charAt(start));
  }
}
