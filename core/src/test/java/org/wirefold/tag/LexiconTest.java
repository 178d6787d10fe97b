package org.wirefold.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wirefold.analysis.Words;

final class LexiconTest {
  /** What is cut in two, as start-up is, stands for nothing. */
  @Test
  void everyWordOfTheListIsOneWordOfATextToo() {
    Set<String> cut = new TreeSet<>();
    for (String line : DataFile.lines("lexicon.txt")) {
      for (String word : List.of(line.split(" ", -1))) {
        if (!line.startsWith("[") && Words.of(word).size() != 1) {
          cut.add(word);
        }
      }
    }
    assertEquals(Set.of(), cut);
  }
}
