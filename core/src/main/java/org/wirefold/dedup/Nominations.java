package org.wirefold.dedup;

import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.cursors.LongIntCursor;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.wirefold.article.ArticleId;

/**
 * Which articles a batch's articles may be copies of: those that share a few telling keys, in the
 * index or in the batch itself.
 *
 * <p>A key that few articles have nominates all of them. One that many have may be furniture, a
 * template, or a story that hundreds of sites run; it nominates only the first few of them, which
 * is where such a story has its root, so that the work stays bounded whatever it is. Keys only
 * nominate; {@link CopyVerifier} decides.
 *
 * <p>Owned by the folding thread until it is made; then thread-safe.
 */
final class Nominations {
  /** How many articles a common key nominates: the first. */
  private static final int OF_COMMON = 3;

  /** How many earlier articles are nominated for one at most. */
  private static final int MOST = 8;

  /** How many are told where it is asked what else shares keys. */
  private static final int MOST_EARLIER = 48;

  /** How many later ones, and among how many they are looked for. */
  private static final int MOST_LATER = 32;

  private static final int EXAMINED = 256;

  /**
   * An article that another may be a copy of.
   *
   * @param handle in the source; below 0 for one of the batch
   */
  record Nominee(Turn turn, long handle) {
    boolean isInBatch() {
      return handle < 0;
    }
  }

  /**
   * With whom an article shares keys, most telling keys first.
   *
   * @param inOrder for each, its points below 0 in the upper half, its place among the handles in
   *     the lower
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Candidates(long[] handles, long[] inOrder) {
    static Candidates of(LongIntHashMap points) {
      long[] handles = new long[points.size()];
      long[] inOrder = new long[points.size()];
      int size = 0;
      for (LongIntCursor cursor : points) {
        if (cursor.value >= KeyRarity.FEWEST_POINTS) {
          handles[size] = cursor.key;
          inOrder[size] = (long) -cursor.value << Integer.SIZE | size;
          size++;
        }
      }
      Arrays.sort(inOrder, 0, size);
      return new Candidates(handles, Arrays.copyOf(inOrder, size));
    }

    int size() {
      return inOrder.length;
    }

    long handle(int i) {
      return handles[(int) inOrder[i]];
    }

    /** Where those end that have as many points as the one at {@code from}. */
    int endOfTie(int from) {
      int to = from + 1;
      while (to < size() && inOrder[to] >> Integer.SIZE == inOrder[from] >> Integer.SIZE) {
        to++;
      }
      return to;
    }
  }

  private record Dated(long holder, long at) {}

  private final List<Sketch> batch;
  private final KeyHolders holders;
  private final Duration window;

  /** Nothing in the source that is asked about is later than this. */
  private final Instant latest;

  /** For each article of the batch: with whom it shares keys, and their points. */
  private final LongIntHashMap[] shared;

  private Nominations(
      List<Sketch> batch, CandidateSource source, KeyHolders holders, Duration window)
      throws IOException {
    this.batch = batch;
    this.latest =
        source.hasUndated() ? Instant.MAX : source.latest(KeyHolders.latest(batch, window));
    this.window = window;
    this.holders = holders;
    this.shared = new LongIntHashMap[batch.size()];
    Arrays.setAll(shared, place -> new LongIntHashMap());
    holders.forEach(this::count);
  }

  /** Nominates articles of the source and of the batch. */
  static Nominations of(List<Sketch> batch, CandidateSource source, Duration window)
      throws IOException {
    return of(batch, source, window, List.of());
  }

  /**
   * Nominates articles of the source and of the batch.
   *
   * @param batch in the order of {@link Turn}
   * @param leftOut articles that are overlooked where the source has them
   */
  static Nominations of(
      List<Sketch> batch, CandidateSource source, Duration window, Iterable<ArticleId> leftOut)
      throws IOException {
    return new Nominations(batch, source, new KeyHolders(batch, source, window, leftOut), window);
  }

  /**
   * Counts one key. Each holder asks for those only that stand before it, so that it does not
   * matter what has arrived since; one that is held already is told as a later one to whom of the
   * batch it would have asked for.
   */
  private void count(long[] holders, int count) {
    for (int i = 0; i < count; i++) {
      KeyRarity rarity = KeyRarity.of(i);
      int nominated = rarity == KeyRarity.COMMON ? OF_COMMON : i;
      for (int j = 0; j < nominated; j++) {
        if (holders[i] < 0) {
          shared[(int) (-1 - holders[i])].addTo(holders[j], rarity.points());
        } else if (holders[j] < 0) {
          shared[(int) (-1 - holders[j])].addTo(holders[i], rarity.points());
        }
      }
    }
  }

  /**
   * Of whom an article may be a copy, most telling keys first. Those that are earlier than it and
   * those that are later are chosen apart, so that which of the earlier ones are does not depend on
   * what has arrived since.
   */
  record Nominees(List<Nominee> earlier, List<Nominee> later) {
    List<Nominee> all() {
      return Stream.concat(earlier.stream(), later.stream()).toList();
    }
  }

  /** The nominees of the article at this place of the batch. */
  Nominees of(int place) throws IOException {
    Candidates candidates = Candidates.of(shared[place]);
    int mostLater = batch.get(place).turn().at().isAfter(latest) ? 0 : MOST_LATER;
    List<Nominee> earlier = new ArrayList<>();
    List<Nominee> later = new ArrayList<>();
    for (int from = 0, to; from < candidates.size(); from = to) {
      boolean moreLater = later.size() < mostLater && from < EXAMINED;
      if (earlier.size() == MOST && !moreLater) {
        break;
      }
      to = candidates.endOfTie(from);
      choose(candidates, from, to, place, MOST, earlier, mostLater, later);
    }
    return new Nominees(earlier, later);
  }

  /** Up to {@value #MOST_EARLIER} earlier articles that share keys with the one at this place. */
  List<Nominee> earlier(int place) throws IOException {
    Candidates candidates = Candidates.of(shared[place]);
    List<Nominee> earlier = new ArrayList<>();
    for (int from = 0, to; from < candidates.size() && earlier.size() < MOST_EARLIER; from = to) {
      to = candidates.endOfTie(from);
      choose(candidates, from, to, place, MOST_EARLIER, earlier, 0, new ArrayList<>());
    }
    return earlier;
  }

  /** Chooses among those that share as much; in order, however they were found. */
  private void choose(
      Candidates candidates,
      int from,
      int to,
      int place,
      int mostEarlier,
      List<Nominee> earlier,
      int mostLater,
      List<Nominee> later)
      throws IOException {
    for (long holder : inOrder(candidates, from, to, place)) {
      boolean isEarlier = holders.compare(holder, -1L - place) < 0;
      List<Nominee> side = isEarlier ? earlier : later;
      if (side.size() < (isEarlier ? mostEarlier : mostLater)) {
        side.add(new Nominee(holders.turn(holder), holder));
      }
    }
  }

  /** Those inside the window. */
  private long[] inOrder(Candidates candidates, int from, int to, int place) throws IOException {
    long own = holders.at(-1L - place);
    List<Dated> inside = new ArrayList<>();
    for (int i = from; i < to; i++) {
      long at = holders.at(candidates.handle(i));
      // Last year's report of the same template must not take the place of a copy.
      if (at == KeyHolders.UNDATED
          || own == KeyHolders.UNDATED
          || Math.abs(at - own) <= window.toMillis()) {
        inside.add(new Dated(candidates.handle(i), at));
      }
    }
    inside.sort(
        Comparator.comparingLong(Dated::at)
            .thenComparing((a, b) -> holders.compare(a.holder(), b.holder())));
    return inside.stream().mapToLong(Dated::holder).toArray();
  }
}
