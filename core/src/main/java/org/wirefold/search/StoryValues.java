package org.wirefold.search;

import com.carrotsearch.hppc.LongHashSet;
import java.util.Arrays;

/**
 * Which values a story is known to have: what makes several copies of it count once. A list a
 * story, in arrays; adding costs time in proportion to the different values that the story has so
 * far, which are few, or looks into a set where they are many. 4 bytes for each story of the index,
 * and 12 for each value. For one thread.
 */
final class StoryValues {
  private static final int MOST_LISTED = 64;

  /** By story: the place of the value that was added last, plus 1; 0 for none. */
  private final int[] last;

  private int[] stories = new int[256];
  private int[] values = new int[256];

  /** By place: the place before it of the same story, plus 1. */
  private int[] before = new int[256];

  private int count;

  /** The values of stories that have more, each with its story. */
  private final LongHashSet others = new LongHashSet();

  /** For stories of numbers below this. */
  StoryValues(int numbers) {
    last = new int[numbers];
  }

  /** Adds a value to a story; false where it has that already. */
  boolean add(int story, int value) {
    int listed = 0;
    for (int at = last[story]; at > 0; at = before[at - 1]) {
      if (values[at - 1] == value) {
        return false;
      }
      listed++;
    }
    if (listed == MOST_LISTED) {
      return others.add((long) story << Integer.SIZE | value);
    }
    if (count == values.length) {
      stories = Arrays.copyOf(stories, count * 2);
      values = Arrays.copyOf(values, count * 2);
      before = Arrays.copyOf(before, count * 2);
    }
    stories[count] = story;
    values[count] = value;
    before[count] = last[story];
    last[story] = ++count;
    return true;
  }

  /** Forgets all; costs time in proportion to what was added. */
  void clear() {
    for (int i = 0; i < count; i++) {
      last[stories[i]] = 0;
    }
    count = 0;
    others.clear();
  }
}
