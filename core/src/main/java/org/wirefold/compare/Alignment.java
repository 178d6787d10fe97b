package org.wirefold.compare;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Two lists as blocks that are the same and blocks that differ, by turns. Stateless.
 *
 * <p>The shortest edit script in linear space (E. Myers, "An O(ND) difference algorithm and its
 * variations", 1986), once what both begin and end with is off. Where more than {@value #MOST}
 * things are left, they are one block that differs, so a call costs a second at most.
 */
final class Alignment {
  static final int MOST = 8_000;

  /** What stands on both sides at one place. */
  record Block(boolean isSame, Range left, Range right) {
    Block with(Block next) {
      return new Block(isSame && next.isSame, left.to(next.left), right.to(next.right));
    }

    private int longer() {
      return Math.max(left.size(), right.size());
    }
  }

  private Alignment() {}

  static <T> List<Block> of(List<T> left, List<T> right) {
    int most = Math.min(left.size(), right.size());
    int begin = 0;
    while (begin < most && left.get(begin).equals(right.get(begin))) {
      begin++;
    }
    int end = 0;
    while (end < most - begin
        && left.get(left.size() - 1 - end).equals(right.get(right.size() - 1 - end))) {
      end++;
    }
    List<Block> blocks = new ArrayList<>();
    add(blocks, new Block(true, new Range(0, begin), new Range(0, begin)));
    for (Block b :
        middle(left.subList(begin, left.size() - end), right.subList(begin, right.size() - end))) {
      add(blocks, new Block(b.isSame, b.left.shiftedBy(begin), b.right.shiftedBy(begin)));
    }
    Range lastLeft = new Range(left.size() - end, left.size());
    add(blocks, new Block(true, lastLeft, new Range(right.size() - end, right.size())));
    return blocks;
  }

  private static void add(List<Block> blocks, Block block) {
    if (block.left.isEmpty() && block.right.isEmpty()) {
      return;
    }
    boolean goesOn = !blocks.isEmpty() && blocks.getLast().isSame == block.isSame;
    blocks.add(goesOn ? blocks.removeLast().with(block) : block);
  }

  private static <T> List<Block> middle(List<T> left, List<T> right) {
    if (left.isEmpty() || right.isEmpty() || left.size() + right.size() > MOST) {
      return List.of(new Block(false, new Range(0, left.size()), new Range(0, right.size())));
    }
    BitSet dropped = new BitSet();
    BitSet added = new BitSet();
    for (Change change : new MyersDiffWithLinearSpace<T>().computeDiff(left, right, null)) {
      dropped.set(change.startOriginal, change.endOriginal);
      added.set(change.startRevised, change.endRevised);
    }
    List<Block> blocks = new ArrayList<>();
    for (int i = 0, j = 0; i < left.size() || j < right.size(); ) {
      int k = i;
      int l = j;
      boolean same = !dropped.get(i) && !added.get(j) && i < left.size();
      while (same && k < left.size() && !dropped.get(k) && !added.get(l)) {
        k++;
        l++;
      }
      while (!same && dropped.get(k)) {
        k++;
      }
      while (!same && added.get(l)) {
        l++;
      }
      add(blocks, new Block(same, new Range(i, k), new Range(j, l)));
      i = k;
      j = l;
    }
    return blocks;
  }

  /**
   * The same without what is the same by chance: a word or two between longer passages that differ,
   * which would cut them to confetti.
   */
  static List<Block> withoutConfetti(List<Block> blocks) {
    Deque<Block> kept = new ArrayDeque<>();
    for (Block block : blocks) {
      Block last = block;
      while (!last.isSame && kept.size() >= 2) {
        Block between = kept.removeLast();
        if (between.longer() >= Math.min(kept.getLast().longer(), last.longer())) {
          kept.addLast(between);
          break;
        }
        last = kept.removeLast().with(between).with(last);
      }
      kept.addLast(last);
    }
    return List.copyOf(kept);
  }
}
