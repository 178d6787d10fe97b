package org.wirefold.dedup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wirefold.Newsroom;
import org.wirefold.Seeded;

final class CandidateKeysTest {
  private static final int FEWEST = 6;

  @Test
  void keysAreTheLowestShareOfShinglesAndAllOthers() {
    Seeded.trials(
        200,
        random -> {
          int rate = 1 + random.nextInt(16);
          long[] shingles = longs(random, random.nextInt(400));
          Arrays.sort(shingles);
          long[] others = longs(random, random.nextInt(4));
          assertArrayEquals(
              slowly(shingles, others, rate), CandidateKeys.of(shingles, others, rate));
        });
  }

  /** By the definition: hashes as places in a range of 2^64 that begins at the lowest long. */
  private static long[] slowly(long[] shingles, long[] others, int rate) {
    BigInteger end =
        BigInteger.TWO.pow(64).subtract(BigInteger.ONE).divide(BigInteger.valueOf(rate));
    TreeSet<Long> keys = new TreeSet<>();
    LongStream.of(shingles)
        .filter(s -> BigInteger.valueOf(s).add(BigInteger.TWO.pow(63)).compareTo(end) < 0)
        .forEach(keys::add);
    LongStream.of(shingles).distinct().sorted().limit(FEWEST).forEach(keys::add);
    LongStream.of(others).forEach(keys::add);
    return keys.stream().mapToLong(Long::longValue).toArray();
  }

  private static long[] longs(Random random, int count) {
    long[] values = random.longs(count).toArray();
    for (int i = 1; i < count; i += 5) {
      values[i] = values[i - 1]; // as repeated shingles are
    }
    return values;
  }

  @Test
  void aSharedParagraphLeavesSharedKeysInBothArticles() {
    Seeded.trials(
        20,
        random -> {
          Newsroom newsroom = new Newsroom(random);
          String shared = newsroom.words(120);
          long[] left = Folding.sketch(newsroom.words(150) + ".\n\n" + shared).keys();
          long[] right = Folding.sketch(shared + ".\n\n" + newsroom.words(90)).keys();
          long common = Arrays.stream(left).filter(k -> Arrays.binarySearch(right, k) >= 0).count();
          assertTrue(common >= 3, () -> common + " keys, some 15 expected");
        });
  }

  @Test
  void aTextOfTwoWordsHasNoKeys() {
    assertEquals(0, Folding.sketch("Markets closed").keys().length);
  }
}
