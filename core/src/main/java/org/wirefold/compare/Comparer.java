package org.wirefold.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirefold.compare.Alignment.Block;
import org.wirefold.compare.Edit.Kind;

/** Makes one {@link TextDiff}. Used once, by one thread. */
final class Comparer {
  /** Shorter sentences stand in many places: "He declined to comment." */
  private static final int LEAST_MOVED = 4;

  private final Tokens left;
  private final Tokens right;
  private final List<Edit> edits = new ArrayList<>();

  /** Sentences on the right that were moved, and where they stand on the left. */
  private final Map<Integer, Integer> moves = new HashMap<>();

  private final BitSet movedAway = new BitSet();
  private int same;
  private int moved;
  private int dropped;
  private int added;

  Comparer(Tokens left, Tokens right) {
    this.left = left;
    this.right = right;
  }

  TextDiff compare() {
    List<Block> sentences = Alignment.of(left.sentenceKeys(), right.sentenceKeys());
    findMoved(sentences);
    for (Block block : sentences) {
      if (block.isSame()) {
        same(left.tokensOf(block.left()), right.tokensOf(block.right()));
      } else {
        changed(block);
      }
    }
    return new TextDiff(edits, new TextDiff.Count(same, moved, dropped, added));
  }

  private void findMoved(List<Block> sentences) {
    Map<List<String>, Deque<Integer>> gone = new HashMap<>();
    for (Block block : sentences) {
      for (int s = block.left().from(); !block.isSame() && s < block.left().to(); s++) {
        gone.computeIfAbsent(left.keys(left.sentence(s)), k -> new ArrayDeque<>()).add(s);
      }
    }
    for (Block block : sentences) {
      for (int s = block.right().from(); !block.isSame() && s < block.right().to(); s++) {
        Deque<Integer> places = gone.get(right.keys(right.sentence(s)));
        if (places != null && !places.isEmpty() && right.words(right.sentence(s)) >= LEAST_MOVED) {
          moves.put(s, places.peek());
          movedAway.set(places.remove());
        }
      }
    }
  }

  /** Runs of sentences between moved ones are compared word by word, the first with the first. */
  private void changed(Block block) {
    Deque<Range> runs = leftRuns(block);
    int place = left.tokensOf(block.left()).from();
    int from = block.right().from();
    for (int s = from; s <= block.right().to(); s++) {
      Integer origin = moves.get(s);
      boolean isLast = s == block.right().to();
      if (isLast || origin != null) {
        Range l = runs.isEmpty() ? new Range(place, place) : runs.remove();
        compareWords(l, right.tokensOf(new Range(from, s)));
        place = l.to();
        from = s + 1;
      }
      if (!isLast && origin != null) {
        Range sentence = right.sentence(s);
        moved += right.words(sentence);
        add(new Edit(Kind.MOVED, left.span(left.sentence(origin)), right.span(sentence)));
      }
    }
    int end = right.tokensOf(block.right()).to();
    runs.forEach(l -> compareWords(l, new Range(end, end)));
  }

  private Deque<Range> leftRuns(Block block) {
    Deque<Range> runs = new ArrayDeque<>();
    int from = block.left().from();
    for (int s = from; s <= block.left().to(); s++) {
      if (s == block.left().to() || movedAway.get(s)) {
        runs.add(left.tokensOf(new Range(from, s)));
        from = s + 1;
      }
    }
    return runs;
  }

  private void compareWords(Range l, Range r) {
    for (Block block : Alignment.withoutConfetti(Alignment.of(left.keys(l), right.keys(r)))) {
      Range a = block.left().shiftedBy(l.from());
      Range b = block.right().shiftedBy(r.from());
      if (block.isSame()) {
        same(a, b);
      } else {
        dropped += left.words(a);
        added += right.words(b);
        add(Edit.of(left.span(a), right.span(b)));
      }
    }
  }

  private void same(Range l, Range r) {
    same += right.words(r);
    add(new Edit(Kind.SAME, left.span(l), right.span(r)));
  }

  private void add(Edit edit) {
    if (!edits.isEmpty() && edits.getLast().goesOnWith(edit)) {
      edits.add(edits.removeLast().with(edit));
    } else {
      edits.add(edit);
    }
  }
}
