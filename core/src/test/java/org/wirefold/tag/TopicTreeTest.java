package org.wirefold.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.Seeded;

final class TopicTreeTest {
  private static final TopicTree OURS = TopicTree.load();

  private static List<String> mistakes(String text) {
    return assertThrows(RegistryException.class, () -> TopicTree.with(text, "mine.yaml"))
        .sentences();
  }

  @Test
  void theTopLevelIsThatOfTheIptc() {
    List<Topic> top = OURS.topics().stream().filter(t -> t.parent().isEmpty()).toList();
    assertEquals(17, top.size());
    assertEquals(
        17, top.stream().flatMap(t -> t.medtop().stream()).collect(Collectors.toSet()).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AI",
        "Chips",
        "Export controls",
        "IPO",
        "Mergers",
        "Earnings",
        "Central banks",
        "Elections",
        "Climate change"
      })
  void whatNewsIsSearchedForIsThere(String name) {
    assertTrue(OURS.find(name).isPresent());
  }

  @Test
  void aPersonsTopicsAreAddedAndOverrideOursByTheirIds() throws RegistryException {
    TopicTree own =
        TopicTree.with(
            """
            # what we watch
            ---
            - id: rare-earths
              label: Rare earths
              parent: gold-metals
              query: >
                neodymium OR dysprosium
                OR "rare earths"
              atLeast: 2

            - id: crypto
              label: Coins
            """,
            "mine.yaml");
    assertEquals(OURS.topics().size() + 1, own.topics().size());
    assertEquals("Rare earths", own.label("rare-earths"));
    assertEquals(List.of("gold-metals", "economy-business-finance"), own.above("rare-earths"));
    assertEquals("Coins", own.label("crypto"));
    assertEquals(Optional.empty(), own.find("bitcoin"), "replaced as a whole");
    assertEquals(List.of(), own.above("crypto"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# nothing yet\n", "[]", "---\n", "\uFEFF# nothing"})
  void aFileWithoutTopicsAddsNothing(String text) throws RegistryException {
    assertEquals(OURS.topics().size(), TopicTree.with(text, "mine.yaml").topics().size());
  }

  @Test
  void everyMistakeIsListedAtOnceWithFileLineAndRemedy() {
    List<String> sentences =
        mistakes(
            """
            - id: one
              label: "One
            - id: Two Words
              label: Two
            - id: three
            - id: four
              label: Four
              querry: four
            - id: five
              label: Five
              query: '"five'
            - id: six
              label: Six
              query: six OR half
              atLeast: 3
            - id: seven
              label: Seven
              atLeast: many
            - id: eight
              label: [Eight, 8]
            - id: nine
              label: Nine
              names: 9
            - id: ten
              label: Ten
            - id: ten
              label: Ten again
            - id: eleven
              label: Eleven
              label: Eleven
            - just a text
            - id: twelve
              label: Bitcoin
            - id: thirteen
              label: Thirteen
              query: company:nvidia
            - id: fourteen
              label: Fourteen
              medtop: 4
            - id: fifteen
              label: Fifteen
              query: ''
            """);
    Set<Integer> lines =
        sentences.stream()
            .map(s -> Integer.valueOf(s.replaceFirst("^mine\\.yaml:(\\d+): .*", "$1")))
            .collect(Collectors.toSet());
    assertEquals(
        Set.of(2, 3, 5, 8, 11, 14, 18, 20, 23, 26, 30, 31, 32, 36, 39),
        lines,
        () -> String.join("\n", sentences));
    assertEquals(lines.size(), sentences.size(), () -> String.join("\n", sentences));
    assertTrue(sentences.stream().allMatch(s -> s.contains(";")), sentences::toString);
  }

  @Test
  void parentsThatAreNowhereOrGoRoundAreMistakes() {
    List<String> sentences =
        mistakes(
            """
            - {id: one, label: One, parent: nobody}
            - {id: two, label: Two, parent: three}
            - {id: three, label: Three, parent: two}
            """);
    assertEquals(3, sentences.size(), sentences::toString);
    for (int line = 1; line <= 3; line++) {
      assertTrue(sentences.get(line - 1).startsWith("mine.yaml:" + line + ": "));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"id: one\nlabel: One\n", "just words", "{", "\u0000", "- - - -", "- &a *a"})
  void whatIsNoListOfTopicsIsSaidInASentence(String text) {
    List<String> sentences = mistakes(text);
    assertEquals(1, sentences.size(), sentences::toString);
    assertTrue(sentences.getFirst().startsWith("mine.yaml:1: "), sentences::toString);
  }

  @Test
  void damageIsAlwaysAnsweredWithSentences() {
    String sound = "- id: one\n  label: One\n  names: [a, b]\n  query: 'a OR \"b c\"'\n";
    Seeded.trials(
        2_000,
        random -> {
          StringBuilder text = new StringBuilder(sound + sound.replace("one", "two"));
          for (int i = random.nextInt(4); i >= 0; i--) {
            String signs = "-:'\"[]{}#&*!|>%@`\n\t \u0000\uFFFEx";
            text.setCharAt(
                random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
          }
          try {
            TopicTree.with(text.toString(), "mine.yaml");
          } catch (RegistryException e) {
            assertTrue(
                e.sentences().stream().allMatch(s -> s.matches("(?s)mine\\.yaml:\\d+: .+;.+")),
                () -> text + "\n" + e.sentences());
          }
        });
  }
}
