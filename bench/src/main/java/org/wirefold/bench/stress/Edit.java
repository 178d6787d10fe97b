package org.wirefold.bench.stress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What is done to articles on their way from one site to the next, other than in the sample that
 * the verifier was fitted on. Each leaves the story what it was. Stateless; the same for the same
 * random numbers.
 */
@SuppressWarnings("ImmutableEnumChecker") // its functions keep nothing
enum Edit {
  /** Nothing, weeks later: what an aggregator finds late. */
  LATE((text, random) -> text),
  SPELLING((text, random) -> text.with(Wordings::respelled)),
  NUMBERS((text, random) -> text.with(Edit::otherNumbers)),
  DAYS((text, random) -> text.with(Edit::datesForDays)),
  NAMES((text, random) -> text.with(Edit::abbreviated)),
  MARKS((text, random) -> text.with(Edit::otherMarks)),
  CAPITALS(
      (text, random) ->
          text.withTitle(text.title().toUpperCase(Locale.ROOT))
              .with(sentence -> sentence.toUpperCase(Locale.ROOT))),
  HEADLINE((text, random) -> text.withTitle(fromBelow(text, random))),
  TYPOS((text, random) -> text.with(sentence -> misread(sentence, random))),
  SYNONYMS((text, random) -> text.with(s -> Wordings.paraphrased(s, 1, random))),
  PARAGRAPHS((text, random) -> text.withParagraphs(reordered(text.paragraphs(), random))),
  SENTENCES((text, random) -> text.withSentences(reordered(text.sentences(), random))),
  MIDDLE_DROPPED((text, random) -> text.withSentences(withoutMiddle(text.sentences()))),
  THINNED((text, random) -> text.withSentences(thinned(text.sentences(), 0.6, random))),
  FIRST_60_WORDS((text, random) -> text.withSentences(firstWords(text, 60))),
  SECOND_PAGE((text, random) -> text.withSentences(secondHalf(text.sentences()))),
  FURNITURE((text, random) -> furnished(text, 1.5, random)),
  CORRECTION(
      (text, random) ->
          text.with(sentence -> newerFigures(sentence, 0.15, random))
              .after(
                  List.of(
                      "Correction: an earlier version of this article misstated one of the"
                          + " figures. It has been amended."))),
  LIVE((text, random) -> text.before(entries(text, random))),
  NEWER_FIGURES(
      (text, random) ->
          inserted(text.with(s -> newerFigures(s, 0.5, random)), asides(2, random), random)),
  INSERTED((text, random) -> inserted(text, asides(4, random), random)),
  PARAPHRASED(
      (text, random) ->
          text.withSentences(thinned(text.sentences(), 0.75, random))
              .with(s -> turned(Wordings.paraphrased(s, 0.7, random)))),
  RETOLD(
      (text, random) ->
          inserted(
              text.withTitle(fromBelow(text, random))
                  .withSentences(reordered(thinned(text.sentences(), 0.6, random), random))
                  .with(s -> turned(Wordings.paraphrased(s, 0.7, random))),
              asides(2, random),
              random));

  private static final Pattern SHORT_AMOUNT =
      Pattern.compile("([$\u00A3\u20AC])(\\d[\\d.,]*) ?(bn|billion|m|mn|million|trillion)\\b");
  private static final Pattern PERCENT = Pattern.compile("(?<=\\d)( percent| per cent| pct|%)");
  private static final Pattern THOUSANDS = Pattern.compile("\\b(\\d{1,3}),(\\d{3})\\b(?![,.]\\d)");
  private static final Pattern WIRE_UNIT = Pattern.compile("\\b(dlrs?|mln|bln|cts?|shrs?|qtr)\\b");
  private static final Pattern DAY =
      Pattern.compile("\\b(on )?(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b");
  private static final Pattern FULL_NAME =
      Pattern.compile("\\b([A-Z])[a-z]{2,} (?=[A-Z][a-z]{3,}\\b)");
  private static final Pattern FIGURE = Pattern.compile("\\d+");
  private static final Pattern SAID =
      Pattern.compile("^([^\"\u201C,]{30,}), ((?:the |a )?[\\w.' -]{3,40}?) (said|stated|told)\\b");

  private final BiFunction<Text, Random, Text> change;

  Edit(BiFunction<Text, Random, Text> change) {
    this.change = change;
  }

  Text apply(Text text, Random random) {
    return change.apply(text, random);
  }

  /** As labels and tables have it. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String otherNumbers(String sentence) {
    String amounts =
        SHORT_AMOUNT
            .matcher(sentence)
            .replaceAll(
                match -> {
                  String scale =
                      match.group(3).startsWith("b")
                          ? "billion"
                          : match.group(3).startsWith("t") ? "trillion" : "million";
                  String unit =
                      switch (match.group(1)) {
                        case "$" -> "dollars";
                        case "\u20AC" -> "euros";
                        default -> "pounds";
                      };
                  return Matcher.quoteReplacement(match.group(2) + " " + scale + " " + unit);
                });
    String units =
        Wordings.replaced(
            amounts,
            WIRE_UNIT,
            unit ->
                switch (unit) {
                  case "dlr", "dlrs" -> "dollars";
                  case "mln" -> "million";
                  case "bln" -> "billion";
                  case "ct", "cts" -> "cents";
                  case "qtr" -> "quarter";
                  default -> "share";
                });
    String joined = THOUSANDS.matcher(units).replaceAll(match -> match.group(1) + match.group(2));
    return Wordings.replaced(joined, PERCENT, percent -> percent.equals("%") ? " per cent" : "%");
  }

  private static String datesForDays(String sentence) {
    return Wordings.replaced(
        sentence,
        DAY,
        day ->
            "on November "
                + (3
                    + "MonTueWedThuFriSatSun".indexOf(day.replace("on ", "").substring(0, 3)) / 3));
  }

  private static String abbreviated(String sentence) {
    return FULL_NAME
        .matcher(sentence)
        .replaceAll("$1. ")
        .replace("United States", "U.S.")
        .replace("United Kingdom", "UK")
        .replace("United Nations", "U.N.")
        .replace("European Union", "EU")
        .replace("President ", "Pres. ")
        .replace("Senator ", "Sen. ")
        .replace("Governor ", "Gov. ")
        .replace(" Corporation", " Corp.")
        .replace(" Company", " Co.")
        .replace("Incorporated", "Inc.");
  }

  private static String otherMarks(String sentence) {
    return sentence
        .replaceAll("[\u201C\"](?=\\w)", "\u00AB")
        .replaceAll("[\u201D\"]", "\u00BB")
        .replaceAll("(?<=\\w)[\u2019'](?=\\w)", "\u02BC")
        .replaceAll(" ?[\u2014\u2013-]{1,2} ", " \u2015 ")
        .replace("\u2026", "...");
  }

  private static String fromBelow(Text text, Random random) {
    List<String> sentences = text.sentences();
    String[] words = sentences.get(random.nextInt((sentences.size() + 1) / 2)).split("\\s+", -1);
    return String.join(" ", List.of(words).subList(0, Math.min(9, words.length)));
  }

  /** As a scanner reads it: one character in fifty. */
  private static String misread(String sentence, Random random) {
    StringBuilder text = new StringBuilder(sentence);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i)) && random.nextInt(50) == 0) {
        text.setCharAt(i, (char) ('a' + random.nextInt(26)));
      }
    }
    return text.toString();
  }

  private static <T> List<T> reordered(List<T> parts, Random random) {
    List<T> others = new ArrayList<>(parts);
    Collections.shuffle(others.subList(Math.min(1, others.size()), others.size()), random);
    return others;
  }

  private static List<String> withoutMiddle(List<String> sentences) {
    int n = sentences.size();
    return IntStream.range(0, n)
        .filter(i -> i < n / 3.0 || i >= n - n / 3)
        .mapToObj(sentences::get)
        .toList();
  }

  private static List<String> thinned(List<String> sentences, double share, Random random) {
    List<String> kept = new ArrayList<>();
    for (String sentence : sentences) {
      if (kept.isEmpty() || random.nextDouble() < share) {
        kept.add(sentence);
      }
    }
    return kept;
  }

  private static List<String> firstWords(Text text, int words) {
    List<String> all = List.of(text.body().split("\\s+", -1));
    return List.of(
        String.join(" ", all.subList(0, Math.min(words, all.size())))
            + (all.size() > words ? " ..." : ""));
  }

  private static List<String> secondHalf(List<String> sentences) {
    return sentences.subList(sentences.size() / 2, sentences.size());
  }

  /** Among furniture of so many times its own words, most of it below. */
  private static Text furnished(Text text, double times, Random random) {
    List<String> furniture = new ArrayList<>(Wordings.FURNITURE);
    Collections.shuffle(furniture, random);
    List<String> chosen = new ArrayList<>();
    int words = 0;
    for (String line : furniture) {
      if (words < times * text.words()) {
        chosen.add(line);
        words += line.split(" ", -1).length;
      }
    }
    int above = chosen.size() / 3;
    return text.after(chosen.subList(0, above)).before(chosen.subList(above, chosen.size()));
  }

  private static String newerFigures(String sentence, double share, Random random) {
    return Wordings.replaced(
        sentence,
        FIGURE,
        figure ->
            random.nextDouble() >= share || figure.length() > 8
                ? figure
                : Integer.toString(Integer.parseInt(figure) + 1 + random.nextInt(9)));
  }

  private static List<String> asides(int count, Random random) {
    List<String> asides = new ArrayList<>(Wordings.ASIDES);
    Collections.shuffle(asides, random);
    return asides.subList(0, count);
  }

  private static List<String> entries(Text text, Random random) {
    List<String> entries = new ArrayList<>();
    int hour = 9 + random.nextInt(4);
    for (String aside : asides(Math.clamp(text.words() / 50, 2, 12), random)) {
      entries.add("%02d:%02d %s".formatted(hour++, random.nextInt(60), aside));
    }
    return entries;
  }

  private static Text inserted(Text text, List<String> sentences, Random random) {
    List<List<String>> paragraphs = new ArrayList<>(text.paragraphs());
    for (String sentence : sentences) {
      paragraphs.add(1 + random.nextInt(paragraphs.size()), List.of(sentence));
    }
    return text.withParagraphs(paragraphs);
  }

  /** Who said it first, then what. */
  private static String turned(String sentence) {
    Matcher matcher = SAID.matcher(sentence);
    return matcher.find()
        ? matcher.replaceFirst(
            match ->
                Matcher.quoteReplacement(
                    "According to " + match.group(2) + ", " + lowerFirst(match.group(1))))
        : sentence;
  }

  private static String lowerFirst(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
