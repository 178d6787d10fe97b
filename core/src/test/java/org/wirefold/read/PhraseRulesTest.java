package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wirefold.read.PhraseRule.Kind;

final class PhraseRulesTest {
  private static final List<PhraseRule> RULES =
      List.of(
          rule("share", "share(?: this)?", List.of()),
          rule("logo", "(?:\\w+ ){0,2}logo", List.of("logo")),
          rule("app", "(?=.*\\bapp\\b)(?=.*\\bstore\\b).{0,40}", List.of("app", "store")),
          rule("mine", "our .{1,9}", List.of()),
          rule("date", "\\d+ min", List.of()),
          rule("shop", "(?i)сх.p", List.of()));

  private static PhraseRule rule(String name, String regex, List<String> needed) {
    return new PhraseRule(Kind.LINE, name, Kind.LINE.mostWords, needed, Pattern.compile(regex));
  }

  // Every pattern on every text, as slow as it is.
  private static List<String> plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return RULES.stream()
        .filter(rule -> rule.pattern().matcher(lower).matches())
        .map(PhraseRule::name)
        .toList();
  }

  @Test
  void rulesChosenByTheBeginningMatchWhatAllRulesMatch() {
    PhraseRules rules = new PhraseRules(RULES);
    for (String text :
        List.of(
            "Share",
            "Share this",
            "Share that",
            "sha",
            "logo",
            "Our own logo",
            "Our logo is",
            "Get the app in the store",
            "the store",
            "an app",
            "STORE of my App",
            "apple and appetite; an app, a store",
            "SHARE THİS",
            "a logo",
            "5 min",
            "5",
            "12345 min",
            "x",
            "СХ\uD83D\uDE00P",
            "сх1p",
            "abc\uD83D\uDE00 app store")) {
      for (int round = 0; round < 2; round++) {
        List<PhraseRule> matching = rules.matching(new TextLine(text, true));
        assertEquals(plain(text), matching.stream().map(PhraseRule::name).toList(), text);
      }
    }
  }
}
