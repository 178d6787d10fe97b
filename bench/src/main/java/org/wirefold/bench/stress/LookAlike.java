package org.wirefold.bench.stress;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What looks like a copy and tells another story: another company's notice of the same form, the
 * same company's next one, a page that shows the beginnings of others. Stateless; the same for the
 * same random numbers.
 */
@SuppressWarnings("ImmutableEnumChecker") // its functions keep nothing
enum LookAlike {
  /** Other names and figures in the same words. */
  OTHER_FIRM(LookAlike::ofAnotherFirm),
  /** The same names, other figures. */
  NEXT_ISSUE((text, others, random) -> otherFigures(text, random)),
  /** The beginnings of four stories, one of them its headline. */
  DIGEST(
      (text, others, random) ->
          new Text(
              others.get(2).title(),
              others.stream()
                  .limit(4)
                  .map(o -> o.sentences().subList(0, Math.min(2, o.sentences().size())))
                  .toList()));

  private static final Pattern NAME = Pattern.compile("\\b[A-Z][A-Za-z]+\\b");
  private static final Pattern FIGURE = Pattern.compile("\\d+");

  /** What makes one of a text, and of others. */
  interface Change {
    Text of(Text text, List<Text> others, Random random);
  }

  private final Change change;

  LookAlike(Change change) {
    this.change = change;
  }

  Text of(Text text, List<Text> others, Random random) {
    return change.of(text, others, random);
  }

  /** As ids have it. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-";
  }

  /** Whether it is made of forms only: notices and tables, short and full of figures. */
  boolean needsForm() {
    return this == OTHER_FIRM || this == NEXT_ISSUE;
  }

  private static Text ofAnotherFirm(Text text, List<Text> others, Random random) {
    Set<String> common = lowerCased(text);
    Map<String, String> names = new HashMap<>();
    List<String> strangers = names(others.getFirst());
    UnaryOperator<String> rename =
        s ->
            Wordings.replaced(
                s,
                NAME,
                name ->
                    common.contains(name.toLowerCase(Locale.ROOT)) || strangers.isEmpty()
                        ? name
                        : names.computeIfAbsent(
                            name, n -> strangers.get(random.nextInt(strangers.size()))));
    String title = Wordings.replaced(text.title(), FIGURE, figure -> other(figure, random));
    return otherFigures(text, random).withTitle(rename.apply(title)).with(rename);
  }

  private static Text otherFigures(Text text, Random random) {
    return text.with(s -> Wordings.replaced(s, FIGURE, figure -> other(figure, random)));
  }

  /** Of as many digits; a number from 1 to 31 may be a day, and often is the same. */
  private static String other(String figure, Random random) {
    if (figure.length() <= 2 && random.nextBoolean()) {
      return figure;
    }
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < figure.length(); i++) {
      other.append((char) ('1' + random.nextInt(9)));
    }
    return other.toString();
  }

  private static Set<String> lowerCased(Text text) {
    Set<String> words = new HashSet<>();
    for (String word : text.body().split("[^A-Za-z]+", -1)) {
      if (word.equals(word.toLowerCase(Locale.ROOT))) {
        words.add(word);
      }
    }
    for (String sentence : text.sentences()) {
      words.add(sentence.split("[^A-Za-z]+", 2)[0].toLowerCase(Locale.ROOT));
    }
    return words;
  }

  private static List<String> names(Text text) {
    Set<String> common = lowerCased(text);
    return NAME.matcher(text.body())
        .results()
        .map(match -> match.group())
        .filter(name -> !common.contains(name.toLowerCase(Locale.ROOT)))
        .distinct()
        .toList();
  }
}
