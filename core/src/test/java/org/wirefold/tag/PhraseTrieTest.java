package org.wirefold.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wirefold.Newsroom;
import org.wirefold.Seeded;
import org.wirefold.analysis.Words;

final class PhraseTrieTest {
  @Test
  void itHoldsWhatAMapOfNamesHolds() {
    Seeded.trials(
        30,
        random -> {
          Newsroom newsroom = new Newsroom(random);
          Map<String, Set<Integer>> names = new HashMap<>();
          PhraseTrie trie = new PhraseTrie(4);
          for (int i = 0; i < 300; i++) {
            String name = newsroom.words(1 + random.nextInt(3));
            names.computeIfAbsent(name, n -> new HashSet<>()).add(i);
            trie.add(Words.of(name).hashes(), i);
          }
          for (int i = 0; i < 300; i++) {
            String asked = newsroom.words(1 + random.nextInt(3));
            Set<Integer> values = names.getOrDefault(asked, Set.of());
            assertEquals(values, values(trie, asked));
            assertEquals(
                values.stream().mapToInt(Integer::intValue).max(),
                trie.find(Words.of(asked).hashes()));
          }
          names.forEach((name, values) -> assertEquals(values, values(trie, name)));
        });
  }

  private static Set<Integer> values(PhraseTrie trie, String name) {
    Words words = Words.of(name);
    int node = PhraseTrie.ROOT;
    for (int i = 0; i < words.size() && node != PhraseTrie.NONE; i++) {
      node = trie.next(node, words.hash(i));
    }
    Set<Integer> values = new HashSet<>();
    for (int e = node == PhraseTrie.NONE ? PhraseTrie.NONE : trie.firstEntry(node);
        e != PhraseTrie.NONE;
        e = trie.nextEntry(e)) {
      values.add(trie.value(e));
    }
    return values;
  }
}
