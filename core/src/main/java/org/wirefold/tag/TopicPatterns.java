package org.wirefold.tag;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.wirefold.analysis.Stems;
import org.wirefold.analysis.WordHash;
import org.wirefold.schema.StorySchema;

/**
 * The words, phrases and prefixes of all topics' queries, each with a number, found in one pass
 * over the stems of an article: a trie of phrases, entered only where a word begins one. Immutable
 * once all are added, thread-safe then.
 */
final class TopicPatterns {
  private record Prefix(BytesRef bytes, int pattern) {}

  private static final class Field {
    final PhraseTrie phrases = new PhraseTrie(1);

    /** By their first bytes. */
    final Prefix[][] prefixes = new Prefix[1 << Byte.SIZE][];
  }

  private final Field title = new Field();
  private final Field body = new Field();
  private int count;

  int count() {
    return count;
  }

  /** The number of the phrase, which may be of one word. */
  int addPhrase(String field, List<String> terms) {
    PhraseTrie phrases = of(field).phrases;
    long[] words = terms.stream().mapToLong(WordHash::of).toArray();
    OptionalInt known = phrases.find(words);
    if (known.isPresent()) {
      return known.getAsInt();
    }
    phrases.add(words, count);
    return count++;
  }

  /** The number of the prefix, which is not empty. */
  int addPrefix(Term prefix) {
    Prefix[][] prefixes = of(prefix.field()).prefixes;
    BytesRef bytes = prefix.bytes();
    int first = Byte.toUnsignedInt(bytes.bytes[bytes.offset]);
    int others = prefixes[first] == null ? 0 : prefixes[first].length;
    prefixes[first] = others == 0 ? new Prefix[1] : Arrays.copyOf(prefixes[first], others + 1);
    prefixes[first][others] = new Prefix(bytes, count);
    return count++;
  }

  private Field of(String field) {
    return field.equals(StorySchema.TITLE) ? title : body;
  }

  /** The numbers of all that occur. */
  BitSet find(Stems inTitle, Stems inBody) {
    BitSet found = new BitSet(count);
    scan(inTitle, title, found);
    scan(inBody, body, found);
    return found;
  }

  private static void scan(Stems stems, Field patterns, BitSet found) {
    for (int i = 0; i < stems.size(); i++) {
      int node = patterns.phrases.next(PhraseTrie.ROOT, stems.hash(i));
      for (int j = i + 1; node != PhraseTrie.NONE; j++) {
        int phrase = patterns.phrases.firstEntry(node);
        if (phrase != PhraseTrie.NONE) {
          found.set(patterns.phrases.value(phrase));
        }
        node = j < stems.size() ? patterns.phrases.next(node, stems.hash(j)) : PhraseTrie.NONE;
      }
      Prefix[] prefixes = patterns.prefixes[Byte.toUnsignedInt(stems.firstByte(i))];
      if (prefixes != null) {
        for (Prefix prefix : prefixes) {
          if (stems.startsWith(i, prefix.bytes())) {
            found.set(prefix.pattern());
          }
        }
      }
    }
  }
}
