package org.wirefold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Writes news that never happened, so that tests need nobody's text: sentences of invented words
 * between the small words of English, about invented people, companies and places, with quotations
 * and numbers. Two reports share small words and chance words only. Not thread-safe.
 */
public final class Newsroom {
  private static final List<String> SMALL =
      List.of(
          "the", "of", "to", "in", "and", "a", "for", "that", "on", "was", "with", "as", "by", "it",
          "from", "at", "its", "has", "said", "will", "would", "after", "more", "which", "their",
          "an", "this", "than", "new", "been");
  private static final List<String> SYLLABLES =
      List.of(
          "ba", "cor", "den", "fil", "gra", "hon", "ler", "mi", "nor", "pal", "quen", "ris", "sol",
          "tam", "ul", "ver", "wex", "yan", "zel", "tro", "dri", "vel", "mun", "kes");

  private final Random random;
  private final List<String> vocabulary = new ArrayList<>();

  public Newsroom(Random random) {
    this.random = random;
    while (vocabulary.size() < 3_000) {
      vocabulary.add(word(2 + random.nextInt(2)));
    }
  }

  /**
   * What a report is about, whoever words it.
   *
   * @param names capitalised
   */
  public record Facts(List<String> names, List<String> numbers, List<String> quotes) {}

  /** A report as written. */
  public record Report(String title, List<String> paragraphs, Facts facts) {
    public String body() {
      return String.join("\n\n", paragraphs);
    }

    /** Its first paragraphs. */
    public Report cutTo(int count) {
      return new Report(title, paragraphs.subList(0, Math.min(count, paragraphs.size())), facts);
    }

    public Report under(String headline) {
      return new Report(headline, paragraphs, facts);
    }

    public Report endingWith(String paragraph) {
      List<String> more = new ArrayList<>(paragraphs);
      more.add(paragraph);
      return new Report(title, more, facts);
    }

    /** With one paragraph replaced. */
    public Report with(int at, String paragraph) {
      List<String> other = new ArrayList<>(paragraphs);
      other.set(at, paragraph);
      return new Report(title, other, facts);
    }
  }

  /** A report of 150 to 400 words on something nobody has reported on yet. */
  public Report report() {
    return write(facts(), 150 + random.nextInt(250));
  }

  public Facts facts() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      names.add(capitalised(word(3)));
    }
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      numbers.add(Integer.toString(11 + random.nextInt(9_000)));
    }
    List<String> quotes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      quotes.add(words(8 + random.nextInt(8)));
    }
    return new Facts(names, numbers, quotes);
  }

  /** The facts in new words: every name, number and quotation, the rest as it comes. */
  public Report write(Facts facts, int words) {
    List<String> sentences = new ArrayList<>();
    int written = 0;
    for (int i = 0; written < words; i++) {
      String sentence = sentence(facts, i);
      sentences.add(sentence);
      written += sentence.split(" ").length;
    }
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i += 2) {
      paragraphs.add(String.join(" ", sentences.subList(i, Math.min(i + 2, sentences.size()))));
    }
    return new Report(headline(facts), paragraphs, facts);
  }

  public String headline(Facts facts) {
    return facts.names().get(0) + " " + words(3) + " " + facts.names().get(1) + " " + words(2);
  }

  private String sentence(Facts facts, int i) {
    String name = facts.names().get(i % facts.names().size());
    String other = facts.names().get((i + 2) % facts.names().size());
    String number = facts.numbers().get(i % facts.numbers().size());
    String start = capitalised(words(4 + random.nextInt(6)));
    if (i % 4 == 1) {
      String quote = facts.quotes().get(i / 4 % facts.quotes().size());
      return "“" + capitalised(quote) + ",” said " + name + " " + other + ".";
    }
    return start + " " + name + " " + words(5) + " " + number + " " + words(4) + " " + other + ".";
  }

  /** The report with one word in {@code every} replaced. */
  public Report edited(Report report, int every) {
    return new Report(
        report.title(),
        report.paragraphs().stream()
            .map(
                paragraph ->
                    Arrays.stream(paragraph.split(" "))
                        .map(w -> random.nextInt(every) == 0 ? words(1) : w)
                        .collect(Collectors.joining(" ")))
            .toList(),
        report.facts());
  }

  /** Small words and invented ones by turns, as chance has it. */
  public String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(random.nextInt(5) < 2 ? pick(SMALL) : common());
    }
    return text.toString();
  }

  /** Few words are frequent, most are not. */
  private String common() {
    double rank = Math.pow(random.nextDouble(), 2) * vocabulary.size();
    return vocabulary.get((int) rank);
  }

  public String word(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(pick(SYLLABLES));
    }
    return word.toString();
  }

  public <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  public static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
